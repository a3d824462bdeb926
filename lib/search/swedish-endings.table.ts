const nouns = ['', 'n', 'en', 'et', 't', 'ar', 'er', 'or', 'r', 'na', 'arna', 'erna', 'orna', 'an', 'a', 'e', 'ena']
const verbs = ['ad', 'ade', 'ades', 'at', 'd', 'da', 'de', 'des', 'ta', 'te', 'tes', 'ande', 'andet', 'anden', 'andena', 'bar', 'bara', 'bart']
const made = ['ing', 'ingen', 'ingar', 'ingarna', 'ning', 'ningen', 'ningar', 'ningarna', 'else', 'elsen', 'elser', 'elserna', 'are', 'aren', 'het', 'heten', 'heter', 'heterna', 'ig', 'iga', 'igt']

/** What may follow a known word without making it another one. */
export const endings: ReadonlySet<string> = new Set([...nouns, ...verbs, ...made].flatMap((ending) => [ending, `${ending}s`]))

/** What may stand between two parts of a compound, after the part that stays the same: `räkenskap-s-år`, `betal-nings-villkor`. */
export const links: readonly string[] = ['', 's', 'a', 'e', 'o', 'u', 'ar', 'are', 'ande', 'ings', 'nings', 'else', 'elses', 'hets', 'et', 'er', 'ad', 't']

/** For words that nobody listed: the inflections alone, longest first. */
export const inflections: readonly string[] = [
  'arnas', 'ernas', 'ornas', 'andena', 'heterna', 'arna', 'erna', 'orna', 'andet', 'anden', 'ades', 'heter', 'heten',
  'ande', 'aste', 'ens', 'ets', 'ans', 'ade', 'ast', 'ar', 'er', 'or', 'en', 'et', 'an', 'na', 'ad', 'at', 'as', 'es', 'a', 'e',
]
