import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnoseHref } from './diagnose-href'

const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ0ZW5hbnRJZCI6MTIzNDU2fQ.dQw4w9WgXcQdQw4w9WgXcQ'

describe('the way to the diagnosis', () => {
  it('takes an error along whole', () => {
    const text = 'HTTP/1.1 400\n{"message":"Kunde inte hitta konto","code":2001304}'
    expect(diagnoseHref('sv', text)).toBe(`/sv/diagnose#${encodeURIComponent(text)}`)
  })

  it.each([
    ['an access token', `Authorization: Bearer ${jwt}`, jwt.slice(40)],
    ['a code', 'https://a.example/cb?code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b&state=x', '4b7e'],
    ['a secret without a name', 'refresh failed for 9f1f1b1e4b7e4a529f3c\n', '9f1f1b1e'],
  ])('leaves %s out', (_, text, secret) => {
    expect(decodeURIComponent(diagnoseHref('en', text))).not.toContain(secret)
  })

  it('takes nothing along when all of it is secret', () => {
    expect(diagnoseHref('en', jwt)).toBe('/en/diagnose')
    expect(diagnoseHref('en')).toBe('/en/diagnose')
  })

  it('can be written for any text, half a letter too', () => {
    const letter = fc.constantFrom(...'a1 %&#?{}"\n\0å漢😀', '\ud800', 'eyJ', 'secret=')
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) =>
        decodeURIComponent(diagnoseHref('en', text)).startsWith('/en'),
      ),
    )
  })
})
