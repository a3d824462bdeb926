/** The fields of a page's one form, as a browser sends them: hidden ones, and the radio buttons that are checked. */
function formOf(page: string): URLSearchParams {
  const fields = [...page.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']): [string, string][] => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    return of('type') === 'radio' && !/\bchecked\b/.test(attributes) ? [] : [[of('name'), of('value')]]
  })
  return new URLSearchParams(fields)
}

/**
 * A customer with a browser: opens the address that an app sends people to, approves, and answers where the browser is sent: to the
 * app's callback.
 */
export async function approveInBrowser(authorizeUrl: string): Promise<URL> {
  const page = await fetch(authorizeUrl, { redirect: 'manual' })
  const text = await page.text()
  if (page.status !== 200) throw new Error(`No consent page: ${page.status} ${page.headers.get('location') ?? text}`)
  const action = /<form\b[^>]*\baction="([^"]+)"/.exec(text)?.[1] ?? ''
  const body = formOf(text)
  body.set('answer', 'approve')
  const back = await fetch(new URL(action, authorizeUrl), { method: 'POST', body, redirect: 'manual' })
  return new URL(back.headers.get('location') ?? '')
}
