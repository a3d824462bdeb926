/**
 * The words of bookkeeping and of connections that people ask about most, as the part that stays the same when they are
 * inflected. After a slash: other shapes of that part (artik-el, artikl-ar). They keep the stemmer from its worst mistakes
 * (`fakturan`, `token`), and compounds are taken apart into them, so a word that should be found inside others belongs here.
 */
export const swedishBases: readonly string[] = `
  faktur/fakturer konto kontor kund leverantör artikel/artikl order/ordr moms sats bokför bokslut verifikat/verifikation räkenskap år period
  periodiser kassa/kass belopp ränt skatt reduktion avdrag avgift kostnad ställe intäkt inköp försälj pris list rabatt betal inbetal utbetal villkor
  valut bank giro plus lager/lagr lön anställ projekt avtal offert tillgång anlägg register/registr/registrer arkiv inkorg fil bilag
  saldo/sald header bok/böck plan rad serie/seri nummer/numr datum förfall debet kredit/krediter makuler attest påminn utlägg resultat balans rapport
  kvitto/kvitt lösen ord redovis revisor byrå kontant metod standard bas förval underlag dokument leverans leverer enhet grupp varu
  organisation/org land momskod avskriv kontering/konter kontroll
  token nyckel/nyckl kod klient hemlig behörig rättig åtkomst licens integration/integrer anslut koppl app applikation använd
  administratör system utveckl portal förny återkall godkänn/godkän/godkänd samtyck auktoriser logg inlogg inställ säker adress omdiriger
  svar anrop begär gräns förfråg fel meddel giltig ogiltig tid liv längd tjänst service person företag bolag data miljö test sid knapp
  meny filter/filtr parameter/parametr fält värde/värd typ format sök post uppdater skap hämt skick spar lås hanter avsluta/avslut aktiver
  ansök beställ tillägg köp kör lagra/lagring status process kurs fråga/fråg lista samtal länk namn version tillåt skriv läs rotera/roter
  dag månad timme/timm minut sekund veck engång ålder väg steg förvalt/förvald

  access account api article auth authorization basic bearer body callback client code consent customer default endpoint error fortnox grant header host
  id invoice json jwt key limit login number oauth rate redirect refresh sandbox scope secret server session state supplier tenant
  uri url user voucher webhook rot rut sie sru
`
  .trim()
  .split(/\s+/)
