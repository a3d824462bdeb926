/** The value of the cookie `name` in a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | undefined {
  const begins = `${name}=`
  const pair = (header ?? '').split(/;\s*/).find((part) => part.startsWith(begins))
  return pair?.slice(begins.length)
}
