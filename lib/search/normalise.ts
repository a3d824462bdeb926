const ascii = /^[\p{ASCII}]*$/u
const marks = /\p{M}/gu
/** Written straight through in Swedish and English text, and without a decomposition of their own. */
const whole: Record<string, string> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l' }

/** Composed letters: text that is copied from macOS or a PDF writes å as two code points. */
export function compose(text: string): string {
  return text.normalize('NFC')
}

/** `word` without the marks over its letters: å, ä and ö are letters of their own, but not every keyboard has them. */
export function fold(word: string): string {
  if (ascii.test(word)) return word
  return word
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[øæßł]/g, (letter) => whole[letter] ?? letter)
}
