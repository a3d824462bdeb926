/** Whether both databases keep a text as it is: a NUL cuts or refuses it, half a surrogate pair becomes U+FFFD. */
export function storable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
