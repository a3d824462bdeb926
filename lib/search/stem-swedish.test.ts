import { describe, expect, it } from 'vitest'
import { stemSwedish } from './stem-swedish'

/** Each line: forms that a reader thinks of as the same word. */
const families = `
  faktura fakturan fakturor fakturorna fakturans fakturornas fakturera fakturerad fakturering
  konto kontot konton kontona kontots kontonas
  artikel artikeln artiklar artiklarna artikelns
  licens licensen licenser licenserna licensens
  moms momsen momsens
  bokföra bokför bokförd bokfört bokföring bokföringen bokförs bokföras bokförda
  token tokens tokenen tokenens
  nyckel nyckeln nycklar nycklarna
  räkenskapsår räkenskapsåret räkenskapsårets räkenskapsåren
  verifikation verifikationen verifikationer verifikat verifikatet
  kund kunden kunder kunderna kundens
  leverantör leverantören leverantörer leverantörens
  order ordern ordrar orderns
  nummer numret numrets
  kontoplan kontoplanen kontoplaner
  leverantörsfaktura leverantörsfakturan leverantörsfakturor leverantörsfakturorna
  inställning inställningar inställningen inställningarna
  integration integrationer integrationen integrera integrerad
  behörighet behörigheten behörigheter behörig behörigheterna
  förnya förnyar förnyas förnyad förnyat förnyelse förnyelsen
  återkalla återkallar återkallad återkallat återkallas
  godkänna godkänner godkänd godkänt godkännande godkännandet
  ansluta ansluter ansluten anslutning anslutningen anslutningar anslutningarna
  betala betalar betalning betalningar betalningen betald
  dag dagar dagen dagarna
  månad månader månaden månaderna
  timme timmar timmen timmarna
  användare användaren användarna använda använder
  rättighet rättigheter rättigheterna
  periodisering periodiseringar periodisera
  projekt projektet projekten
  scope scopet scopes
  schema schemat
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

describe('Swedish stems', () => {
  it.each(families.map((family) => [family[0] ?? '', family] as const))('of %s and its forms are one', (_, family) => {
    expect([...new Set(family.map(stemSwedish))]).toHaveLength(1)
  })

  it('keep apart what only looks related', () => {
    const pairs = [
      ['konto', 'kontor'],
      ['order', 'ord'],
      ['kunde', 'kund'],
      ['token', 'tok'],
      ['moms', 'mom'],
      ['rad', 'rabatt'],
      ['register', 'regel'],
    ]
    for (const [a = '', b = ''] of pairs) expect(stemSwedish(a), `${a} and ${b}`).not.toBe(stemSwedish(b))
  })

  it('are found for known words that were typed without å, ä and ö', () => {
    expect(['bokfora', 'rakenskapsaret', 'leverantorsfakturor', 'fornyelse'].map(stemSwedish)).toEqual(
      ['bokföra', 'räkenskapsåret', 'leverantörsfakturor', 'förnyelse'].map(stemSwedish),
    )
  })

  it('leave numbers and codes alone', () => {
    expect(['2000423', 'oauth2', 'v1'].map(stemSwedish)).toEqual(['2000423', 'oauth2', 'v1'])
  })
})
