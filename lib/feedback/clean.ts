import { masked } from '@/lib/diagnose/mask'

const hidden = '•••'

/** What says who somebody is, in Swedish texts above all. Told to leave it out, people still paste it. */
const persons: readonly RegExp[] = [
  // An e-mail address.
  /[^\s@<>()[\]"',;:=]+@[^\s@<>()[\]"',;:=]+\.[^\s@<>()[\]"',;:=.]{2,}/g,
  // A Swedish personal or organisation number: six or eight digits, four digits.
  /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g,
  // A telephone number: a country code or a leading zero, then at least seven digits.
  /(?<![\d.,])(?:\+\d|00\d|0\d)(?:[ ()/-]{0,2}\d){7,13}(?!\d)/g,
]

/** A reader's text as it may be kept: one kind of line ends, no control characters, no secrets, nothing that says who wrote it. */
export function cleaned(text: string): string {
  const readable = masked(plain(text))
  return persons.reduce((left, pattern) => left.replace(pattern, hidden), readable)
}

/** Never seen, or turning the order of what is: control characters, halves of a pair, signs that force a direction. */
const unseen = /[^\P{Cc}\n\t]|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/gu

/** What a form sends, as a reader saw it: a browser writes each line end as two characters. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
