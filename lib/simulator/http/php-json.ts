/** JSON as PHP writes it, which is how it comes from Fortnox: `\/`, and `\u00e4` for everything outside ASCII (facts §5.1). */
export function phpJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same for bodies that Fortnox labels text/html: what a caller sent can then never run as markup in a browser. */
export function inertJson(value: unknown): string {
  return phpJson(value).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
