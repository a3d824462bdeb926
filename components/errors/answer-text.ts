import type { ErrorView } from './error-view'

/** The answer as a program gets it, in one layout for reading; null where too little of it is known. */
export function answerText(error: ErrorView): string | null {
  if (error.family === 'api') return envelope(error)
  switch (error.place) {
    case 'authorize-redirect':
      return callback(error)
    case 'authorize-page':
      return null
    // In front of the API there is no envelope (facts §6.1, "bare").
    case 'api':
      return head(error, json({ message: error.code }))
    default:
      return head(
        error,
        json({ error: error.code, ...(error.message !== null && { error_description: error.message }) }),
      )
  }
}

function envelope({ code, message, casing, ...error }: ErrorView): string | null {
  if (message === null || casing === undefined) return null
  const inside =
    casing === 'pascal' ? { Error: 1, Message: message, Code: Number(code) } : { error: 1, message, code: Number(code) }
  return head({ ...error, contentType: 'application/json' }, json({ ErrorInformation: inside }))
}

function head({ status, contentType }: Pick<ErrorView, 'status' | 'contentType'>, body: string): string {
  return [`HTTP ${status}`, ...(contentType ? [`Content-Type: ${contentType}`] : []), '', body].join('\n')
}

function json(value: object): string {
  return JSON.stringify(value, null, 2)
}

/** One line for each parameter; in the address they stand together. */
function callback({ code, message }: ErrorView): string {
  const query = new URLSearchParams({ error: code ?? '', ...(message !== null && { error_description: message }) })
  const lines = [...query.toString().split('&'), 'state=…'].map((part, index) => `  ${index === 0 ? '?' : '&'}${part}`)
  return ['HTTP 302', 'Location: https://your-app.example/callback', ...lines].join('\n')
}
