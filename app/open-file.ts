/** A file for whoever asks: no page, no script, nothing of the reader's in it. The open headers are `next.config`'s. */
export function openFile(body: string, type: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=300' },
  })
}

export function noSuchFile(message: string): Response {
  return new Response(`${message}\n`, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
