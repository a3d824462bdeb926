interface StandardLinksProps {
  /** `RFC 6749 §3.1`, or a standard that is not linked. */
  readonly references: readonly string[]
  /** What stands where there are none. */
  readonly own: string
}

/** `RFC 9700 §4.14.2` → the section on the RFC Editor's page. */
function addressOf(reference: string): string | undefined {
  const [, number, section] = /^RFC (\d+) §([\d.]+)$/.exec(reference) ?? []
  return number && `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`
}

export function StandardLinks({ references, own }: StandardLinksProps) {
  if (references.length === 0) return <span>{own}</span>
  return references.map((reference) => {
    const href = addressOf(reference)
    return (
      <span key={reference} className="whitespace-nowrap">
        {href === undefined ? (
          reference
        ) : (
          <a href={href} rel="noreferrer">
            {reference}
          </a>
        )}
      </span>
    )
  })
}
