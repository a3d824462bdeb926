import { credentials } from '@/lib/fortnox/credentials.table'
import { evidenceLevels } from '@/lib/fortnox/evidence'
import { faqGroupNames, termGroupNames } from './groups'
import type { Kind } from './kinds'

/** What a name in the frontmatter must name. */
export type Reference = 'source' | 'page' | 'error' | 'scope' | 'scenario'

interface Described {
  /** For writers: what the field is for. */
  readonly description: string
  readonly required: boolean
}

export type Field = Described &
  (
    | { readonly type: 'string'; readonly names?: Reference }
    | { readonly type: 'number' | 'date' }
    | { readonly type: 'enum'; readonly options: readonly string[] }
    | { readonly type: 'list'; readonly names?: Reference; readonly atLeastOne?: true }
  )

export type Fields = Readonly<Record<string, Field>>

const common = {
  title: {
    type: 'string',
    required: true,
    description: 'The name of the term, or the question as a reader would put it.',
  },
  aliases: {
    type: 'list',
    required: true,
    description: 'Other names and phrasings that people search by, in both languages.',
  },
  sources: {
    type: 'list',
    required: true,
    atLeastOne: true,
    names: 'source',
    description: 'Where the facts come from: ids of lib/fortnox/sources.table.',
  },
  confidence: {
    type: 'enum',
    required: true,
    options: evidenceLevels,
    description: 'How sure we are: documented, observed or assumed.',
  },
  checked: { type: 'date', required: true, description: 'The day on which the sources were last read, YYYY-MM-DD.' },
  related: {
    type: 'list',
    required: true,
    names: 'page',
    description: 'Pages to read next: faq/slug, dictionary/slug, ….',
  },
  order: {
    type: 'number',
    required: true,
    description: 'The place among pages of its kind and group; the lowest comes first.',
  },
} as const satisfies Fields

/** A page about something that can be made to happen says how. */
const shown = {
  scenarios: {
    type: 'list',
    required: false,
    names: 'scenario',
    description: 'Scenarios that make it happen in the sandbox: ids of lib/simulator/core/scenarios.table.',
  },
} as const satisfies Fields

/** The frontmatter of each kind of page. Contentlayer's types and the content check are both made of this. */
export const fieldsOf: Readonly<Record<Kind, Fields>> = {
  dictionary: {
    ...common,
    ...shown,
    group: {
      type: 'enum',
      required: true,
      options: termGroupNames,
      description: 'The part of the dictionary in which the term is listed.',
    },
    credential: {
      type: 'enum',
      required: false,
      options: Object.keys(credentials),
      description: 'Set when the term is one of the five credentials: gives the page its colour and glyph.',
    },
    english: { type: 'string', required: true, description: 'What the thing is called in English.' },
    swedish: { type: 'string', required: true, description: 'What the thing is called in Swedish.' },
  },
  faq: {
    ...common,
    ...shown,
    group: {
      type: 'enum',
      required: true,
      options: faqGroupNames,
      description: 'The part of the FAQ in which the question is listed.',
    },
    errors: {
      type: 'list',
      required: false,
      names: 'error',
      description: 'Errors that this page is the answer to: ids of the error tables.',
    },
  },
  errors: {
    ...common,
    ...shown,
    error: {
      type: 'string',
      required: true,
      names: 'error',
      description: 'The error: an id of the error tables, the same as the file name.',
    },
  },
  scopes: {
    ...common,
    scope: {
      type: 'string',
      required: true,
      names: 'scope',
      description: 'The scope: an id of lib/fortnox/scopes.table, the same as the file name.',
    },
  },
  guides: { ...common, ...shown },
}
