import type { Database } from '@/lib/db/database'
import { isLocale } from '@/lib/i18n/locales'
import { type FeedbackKind, feedbackKinds, type PageCount } from './feedback'
import type { FeedbackStore } from './feedback-store'

/** What readers tell us, on SQLite or PostgreSQL. */
export function createKyselyFeedbackStore({ db }: Database): FeedbackStore {
  return {
    async add({ kind, locale, page, text, asked, day }) {
      await db.insertInto('feedback').values({ kind, locale, page, text, asked, day, handled: 0 }).execute()
    },

    async list({ kinds, locale, page, handled, before, most }) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
        .$if(locale !== undefined, (query) => query.where('locale', '=', locale ?? ''))
        .$if(page !== undefined, (query) => query.where('page', '=', page ?? ''))
        .$if(handled !== undefined, (query) => query.where('handled', '=', handled ? 1 : 0))
        .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
        .orderBy('sequence', 'desc')
        .limit(most)
        .execute()
      return rows.flatMap(({ sequence, kind, locale: language, handled: done, ...rest }) =>
        isLocale(language) ? [{ ...rest, id: sequence, kind, locale: language, handled: done === 1 }] : [],
      )
    },

    async counts(locale) {
      const rows = await db
        .selectFrom('feedback')
        .select(['page', 'kind', 'handled', ({ fn }) => fn.countAll<number>().as('count')])
        .$if(locale !== undefined, (query) => query.where('locale', '=', locale ?? ''))
        .groupBy(['page', 'kind', 'handled'])
        .execute()
      const pages = new Map<string, { -readonly [Key in keyof PageCount]: PageCount[Key] }>()
      for (const { page, kind, handled, count } of rows) {
        const known = pages.get(page) ?? { page, ...none, waiting: 0 }
        known[kind] += count
        if (handled === 0 && isNote(kind)) known.waiting += count
        pages.set(page, known)
      }
      return [...pages.values()]
    },

    async mark(id, handled) {
      await db
        .updateTable('feedback')
        .set({ handled: handled ? 1 : 0 })
        .where('sequence', '=', id)
        .execute()
    },

    async remove(id) {
      await db.deleteFrom('feedback').where('sequence', '=', id).execute()
    },

    async prune({ day, most }) {
      await db.deleteFrom('feedback').where('day', '<', day).execute()
      const oldest = await db
        .selectFrom('feedback')
        .select('sequence')
        .orderBy('sequence', 'desc')
        .limit(1)
        .offset(most)
        .executeTakeFirst()
      if (oldest) await db.deleteFrom('feedback').where('sequence', '<=', oldest.sequence).execute()
    },
  }
}

const none = Object.fromEntries(feedbackKinds.map((kind) => [kind, 0])) as Record<FeedbackKind, number>

const isNote = (kind: FeedbackKind) => kind === 'missing' || kind === 'looked-for'
