import { causesOf } from './causes.table'
import { otherFindings, requestFindings } from './findings.table'

/** The pages that causes lead to, each once. The page of a single error is named by its message and needs no title here. */
export function causePages(): string[] {
  return [...new Set([...Object.values(causesOf).flat(), ...requestFindings, ...otherFindings].map(({ page }) => page))]
}
