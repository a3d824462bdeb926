interface Wanted {
  readonly method: string | null
  readonly path: string
}

const methods = 'get|post|put|delete|patch'

/** What a caller writes down: `GET https://api.fortnox.se/3/invoices/17?x=1`, a path alone, a method alone, or a curl command. */
export function wanted(typed: string): Wanted {
  const text = typed.trim().toLowerCase()
  const method =
    new RegExp(`^(${methods})\\b`).exec(text)?.[1] ??
    new RegExp(`\\s(?:-x|--request)[ =]*["']?(${methods})\\b`).exec(text)?.[1] ??
    null
  const address = /https?:\/\/[^\s"']+/.exec(text)?.[0] ?? text.replace(new RegExp(`^(${methods})(\\s+|$)`), '')
  const path = address
    .replace(/^https?:\/\//, '')
    .replace(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(?=\/|$)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  return { method, path }
}

/** Whether a row, `/3/invoices/{documentnumber}/bookkeep invoices put`, is what was typed: a part of it, or an address that fits its path. */
export function fits(row: string, typed: string): boolean {
  const { method, path } = wanted(typed)
  const [template = '', resource = '', ...taken] = row.split(' ')
  if (method !== null && !taken.includes(method)) return false
  return template.includes(path) || resource.includes(path) || fitsTemplate(template, path)
}

/** SDKs leave out the part of the path that is the same everywhere: `invoices/17`. */
function fitsTemplate(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')
  const whole = new RegExp(`^${pattern}$`)
  return whole.test(path) || whole.test(`/3/${path.replace(/^\//, '')}`)
}

/** Hides the rows of the page that do not fit, and the groups that are left empty; answers whether any is left. */
export function showMatching(typed: string): boolean {
  let any = false
  for (const group of document.querySelectorAll<HTMLElement>('.list-group')) {
    let left = false
    for (const row of group.querySelectorAll<HTMLElement>('[data-find]')) {
      row.hidden = !fits(row.dataset.find ?? '', typed)
      left ||= !row.hidden
    }
    group.hidden = !left
    any ||= left
  }
  return any
}
