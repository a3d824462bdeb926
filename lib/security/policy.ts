interface PolicyChoices {
  /** What `script-src` allows beside the site's own files: hashes, or a nonce. */
  readonly scripts: readonly string[]
}

/** The Content-Security-Policy of a page: no inline script but those that we wrote. Inline styles stay allowed: React and Radix set them. */
export function contentSecurityPolicy({ scripts }: PolicyChoices): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

/** Under `next dev`, which evaluates code and listens on a web socket. */
export function developmentPolicy(): string {
  return contentSecurityPolicy({ scripts: ["'unsafe-inline'", "'unsafe-eval'"] }).replace(
    "connect-src 'self'",
    "connect-src 'self' ws:",
  )
}
