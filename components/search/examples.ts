/** What readers arrive with: a message, a name in the protocol, a term, a number. */
export const examples = ['kunde inte hitta konto', 'invalid_grant', 'refresh token', '2000663'] as const
