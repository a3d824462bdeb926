import type { Locale } from '@/lib/i18n/locales'
import { type Field, fieldsOf } from './fields'
import type { Kind } from './kinds'

/** What a new page begins with: every required field of its kind, and the words that the content check asks for. */
export function newPage(kind: Kind, slug: string, locale: Locale, today: string): string {
  const fields = Object.entries(fieldsOf[kind])
    .filter(([, { required }]) => required)
    .map(([name, field]) => `${name}: ${beginning(name, field, slug, today)}`)
  const { lead, heading, words } = begin[locale]
  return ['---', ...fields, '---', '', lead, '', `## ${heading} {#what-to-do}`, '', words, ''].join('\n')
}

const begin = {
  en: { lead: 'The answer in a sentence or two.', heading: 'What to do', words: 'The rest.' },
  sv: { lead: 'Svaret i en mening eller två.', heading: 'Gör så här', words: 'Resten.' },
} as const

function beginning(name: string, field: Field, slug: string, today: string): string {
  switch (field.type) {
    case 'number':
      return '100'
    case 'date':
      return today
    case 'enum':
      // Whoever knows better raises it: nothing is sure because it is new.
      return name === 'confidence' ? 'assumed' : (field.options[0] ?? '')
    case 'list':
      return field.atLeastOne ? '[inference]' : '[]'
    case 'string':
      return JSON.stringify(
        name === 'title' || name === 'english' || name === 'swedish' ? slug.replaceAll('-', ' ') : slug,
      )
  }
}
