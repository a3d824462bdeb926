/** Whether a request asks for Markdown rather than for a page (RFC 9110 §12.5.1): it must name it, since browsers take anything. */
export function prefersMarkdown(accept: string | null): boolean {
  const wanted = new Map((accept ?? '').split(',').map(readRange))
  const markdown = wanted.get('text/markdown') ?? 0
  const html = wanted.get('text/html') ?? wanted.get('text/*') ?? wanted.get('*/*') ?? 0
  return markdown > 0 && markdown >= html
}

function readRange(range: string): [type: string, quality: number] {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return [type, quality === undefined ? 1 : Number(quality) || 0]
}
