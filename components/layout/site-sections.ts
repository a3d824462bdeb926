/** The parts of the portal, as its header lists them. The names are keys of the messages and the first part of each address. */
export const siteSections = ['dictionary', 'faq', 'errors', 'scopes', 'guides', 'diagnose', 'sandbox'] as const
export type SiteSection = (typeof siteSections)[number]

/** The section in which a page lies: `/faq/invalid-client` → `faq`. */
export function sectionOf(path: string): string {
  return path.split('/')[1] ?? ''
}
