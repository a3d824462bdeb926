/** What the networks that show links ask for. */
export const pictureSize = { width: 1200, height: 630 } as const
