import type { Sample } from './sample'

/** A request and its answer as two blocks of text; the answer is null where there is none to show. */
export function sampleText({ request, answer }: Sample): { readonly request: string; readonly answer: string | null } {
  return {
    request: message(`${request.method} ${request.url}`, request.headers, request.body),
    answer: typeof answer === 'string' ? null : message(`HTTP ${answer.status}`, answer.headers, answer.body),
  }
}

function message(first: string, headers: Sample['request']['headers'], body: string): string {
  const lines = [inLines(first), ...headers.map(([name, value]) => `${name}: ${inLines(value)}`)]
  return body === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${readable(body)}`
}

/** An address or a form has one parameter a line; together they stand on one. */
function inLines(text: string): string {
  return /^\S*(https?:\/\/|[A-Z]+ https?:\/\/)/.test(text)
    ? text.replace(/\?(?=\w+=)/, '\n  ?').replace(/&(?=\w+=)/g, '\n  &')
    : text
}

function readable(body: string): string {
  return body.startsWith('{') ? indented(body) : body.replace(/&(?=\w+=)/g, '\n&')
}

/** JSON with line breaks, its strings and their escapes untouched. */
export function indented(json: string): string {
  let depth = 0
  const newline = () => `\n${'  '.repeat(depth)}`
  return json
    .replace(/"(?:[^"\\]|\\.)*"|[[\]{},:]|\s+/g, (token) => {
      if (/^\s/.test(token)) return ''
      if (token === ':') return ': '
      if (token === ',') return `,${newline()}`
      if (token === '{' || token === '[') {
        depth += 1
        return `${token}${newline()}`
      }
      if (token === '}' || token === ']') {
        depth -= 1
        return `${newline()}${token}`
      }
      return token
    })
    .replace(/([[{])\s+([\]}])/g, '$1$2')
}
