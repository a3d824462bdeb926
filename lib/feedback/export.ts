import type { StoredFeedback } from './feedback'

const columns = ['id', 'day', 'kind', 'locale', 'page', 'asked', 'text', 'handled'] as const

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export function csvOf(rows: readonly StoredFeedback[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))]
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

/** A stranger's text must not become a formula: what a spreadsheet would calculate gets an apostrophe before it. */
function cell(text: string): string {
  const inert = /^[\s]*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

export function jsonOf(rows: readonly StoredFeedback[]): string {
  return `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]]))),
    null,
    2,
  )}\n`
}
