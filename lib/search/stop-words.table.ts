/**
 * Words that say nothing about what is sought. They are never stemmed ("kunde" is no "kund"), weigh little, and count in
 * full only when a query has no others.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
  att av blir bli blev de dem den denna det detta dig din dina ditt där då eller en ens er ert ett finns från få får för går gör
  ha har hur hos här i icke in inga ingen inget innan inte ja jag kan kanske kunde kunna man med mig min mina mitt måste mot nej ni nu nya någon
  något några när och om oss på sedan sin sina sitt sig ska skall skulle som så till under upp ur ut vad var varför vara vart
  varit vem vi via vid vilka vilken vilket vill är än ännu åt över
  a about after also am an and any are as at be because been but by can cannot cant could couldnt did didnt do does doesnt dont for from get
  gets getting got had has have how i if in into is isnt it its may me must my no not of on one only or other our out should so some than that the
  their them then there these they this to too under up us was we were what when where which who why will with wont would you your
  `
    .trim()
    .split(/\s+/),
)
