import { type Endpoint, endpoints } from './endpoints.table'

function matches(template: string, path: string): boolean {
  const expected = template.split('/')
  const given = path.split('/')
  return (
    expected.length === given.length &&
    expected.every((part, index) => part === given[index] || (part.startsWith('{') && (given[index] ?? '') !== ''))
  )
}

/** The published address that a call goes to: by its path, and by its method where that is known. */
export function endpointFor(method: string | null, path: string): Endpoint | undefined {
  const bare = (path.split(/[?#]/)[0] ?? path).replace(/\/+$/, '')
  const fitting = endpoints.filter((endpoint) => matches(endpoint.path, bare))
  return fitting.find((endpoint) => endpoint.method === method) ?? fitting[0]
}
