/** Texts to try, by the key of their name. The token is made up. */
export const examples = {
  token:
    'HTTP/1.1 400 Bad Request\nContent-Type: text/html; charset=UTF-8\n\n{"error":"invalid_grant","error_description":"Invalid refresh token"}',
  callback: 'https://your-app.example/fortnox/callback',
  api: '{"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}',
  curl: "curl -X POST https://apps.fortnox.se/oauth-v1/auth \\\n  -u your-client-id:your-secret \\\n  -d 'grant_type=authorization_code&code=0d5c0a3f-4b7e-4a52-9f3c-9f1f1b1e8f2b'",
} as const
