import type { ReactNode } from 'react'
import type { PageCount } from '@/lib/feedback/feedback'
import { filterQuery } from '@/lib/feedback/filter'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'

interface PageCountsProps {
  readonly locale: Locale
  readonly counts: readonly PageCount[]
  readonly name: (page: string) => ReactNode
}

/** Each page that something was said about, those with most to do first. */
export async function PageCounts({ locale, counts, name }: PageCountsProps) {
  const t = await feedbackWords(locale)
  if (counts.length === 0) return <p className="owner-empty">{t('owner.pages.none')}</p>
  return (
    <div className="prose-table mt-2">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('owner.pages.page')}</th>
            <th scope="col" className="figure">
              {t('owner.facts.helpful')}
            </th>
            <th scope="col" className="figure">
              {t('owner.facts.unhelpful')}
            </th>
            <th scope="col" className="figure">
              {t('owner.pages.notes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ page, helpful, unhelpful, missing, waiting, ...count }) => (
            <tr key={page}>
              <th scope="row" className="font-normal">
                {name(page)}
              </th>
              <td className="figure">{helpful}</td>
              <td className="figure">{unhelpful}</td>
              <td className="figure">
                <a href={`/${locale}/feedback${filterQuery({ kind: 'notes', state: 'all', page })}`}>
                  {missing + count['looked-for']}
                </a>
                {waiting > 0 && (
                  <span className="block text-fine text-ink-2">
                    {waiting} {t('owner.pages.waiting')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
