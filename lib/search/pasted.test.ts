import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted'

const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ0ZW5hbnRJZCI6MTIzNDU2fQ.dQw4w9WgXcQdQw4w9WgXcQ'

/** What errors, logs and accidents are made of; a lone half of a surrogate pair among it. */
const odd = fc.constantFrom(
  ...'{}[]"\\\'<>=&?%#:/_-.+ \n\t\0aåe\u0301K漢1200😀',
  '\ud800',
  'error_',
  'message',
  '%E5',
  '\\u00e5',
)

describe('a pasted error', () => {
  it.each([
    [
      'lower case',
      '{"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}',
      ['2001304', 'Kunde inte hitta konto'],
    ],
    [
      'pascal case',
      '{"ErrorInformation":{"Error":1,"Message":"Kan inte hitta kunden.","Code":2000433}}',
      ['2000433', 'Kan inte hitta kunden.'],
    ],
    [
      'a long name of an error',
      'https://app.example/callback?error=error_missing_system_admin_right&state=x',
      ['error_missing_system_admin_right'],
    ],
    ['a name where others have a number', '{"error":"could_not_retrieve_document"}', ['could_not_retrieve_document']],
    ['escaped in a log', '12:01 ERROR body="{\\"ErrorInformation\\":{\\"code\\":2000663}}"', ['2000663']],
    [
      'with letters as numbers',
      '{"message":"Har inte beh\\u00f6righet f\\u00f6r scope","code":2000663}',
      ['2000663', 'Har inte behörighet för scope'],
    ],
    [
      'of the token endpoint',
      'HTTP/1.1 400\n\n{"error":"invalid_grant","error_description":"Invalid refresh token"}',
      ['invalid_grant', 'Invalid refresh token'],
    ],
    [
      'in a callback',
      'https://app.example/callback?error=invalid_scope&error_description=An+unsupported+scope&state=x',
      ['invalid_scope', 'An unsupported scope'],
    ],
    [
      'in XML',
      '<ErrorInformation><Message>Ogiltig inloggning</Message><Code>2000310</Code></ErrorInformation>',
      ['2000310', 'Ogiltig inloggning'],
    ],
    ['a bare status', 'HTTP/1.1 429 Too Many Requests\nX: y', ['429']],
    ['bare and unauthorized', '{"message":"unauthorized"}', ['unauthorized']],
  ])('%s gives its codes and messages', (_, text, found) => {
    expect(readPasted(text)?.found).toEqual(found)
  })

  it('is told from a query', () => {
    for (const query of [
      'kunde inte hitta konto',
      'invalid_grant',
      '2001304',
      'how do I refresh?',
      'POST /oauth-v1/token',
      'C# client',
      'Settings > Accounting',
    ]) {
      expect(readPasted(query), query).toBeUndefined()
    }
  })

  it('leaves its secrets out of the query', () => {
    const curl = `curl https://api.fortnox.se/3/accounts -H "Authorization: Bearer ${jwt}" → {"message":"bad ${jwt}"}`
    expect(readPasted(curl)?.query).not.toContain('eyJ')
    expect(readPasted(`${jwt}\nfailed again`)?.query).toBe('failed again')
  })

  it('never breaks the search, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: odd, maxLength: 200 }), (text) => {
        const read = readPasted(`{${text}`)
        return typeof read?.query === 'string' && read.query.length < 2_500
      }),
    )
  })
})
