import type { Localized } from '@/lib/fortnox/evidence'

/** The figures that pages can show. The caption says what the picture says, for those who do not see it, for search and for Markdown. */
export const figures = {
  rotation: {
    en: 'Each refresh token is used once: the refresh that uses it gives an access token and the next refresh token.',
    sv: 'Varje refresh-token används en gång: förnyelsen som använder den ger en access-token och nästa refresh-token.',
  },
  'code-exchange': {
    en: 'The customer approves in the browser, the app gets a code at its redirect URI, and its server exchanges the code for an access token and a refresh token.',
    sv: 'Kunden godkänner i webbläsaren, appen får en kod på sin redirect URI och dess server byter koden mot en access-token och en refresh-token.',
  },
  'five-parts': {
    en: 'Client id and client secret belong to the app. The code begins one customer’s connection, the access token opens the API, and the refresh token fetches the next access token.',
    sv: 'Client-id och client-secret hör till appen. Koden inleder en kunds anslutning, access-token öppnar API:et och refresh-token hämtar nästa access-token.',
  },
} as const satisfies Record<string, Localized>

export type FigureName = keyof typeof figures
