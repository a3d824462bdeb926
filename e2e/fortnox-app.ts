/**
 * The app that the second portal is configured with. The first portal plays Fortnox to it: a test makes a world there in
 * which this app exists, and the second knows the first by no other name than Fortnox's two hosts.
 */
export const fortnoxApp = {
  clientId: 'e2e-sign-in',
  clientSecret: 'a-secret-for-tests-alone',
}
