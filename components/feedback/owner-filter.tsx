import { feedbackKinds } from '@/lib/feedback/feedback'
import { type FeedbackFilter, filterQuery, states } from '@/lib/feedback/filter'
import { type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'
import { listName } from './page-name'

interface OwnerFilterProps {
  readonly locale: Locale
  readonly filter: FeedbackFilter
  /** All pages that something was said about. */
  readonly pages: readonly string[]
  readonly titles: ReadonlyMap<string, string>
}

/** What to show: a form whose choices stand in the address, so that a view can be kept; and the same as a file. */
export async function OwnerFilter({ locale, filter, pages, titles }: OwnerFilterProps) {
  const t = await feedbackWords(locale)
  const { before: _, ...shown } = filter
  const query = filterQuery(shown)
  const named = [...new Set([...pages, ...(filter.page === undefined ? [] : [filter.page])])]
  const options = await Promise.all(
    named.map(async (page) => ({ page, text: titles.get(page) ?? (await listName(locale, page)) })),
  )
  const file = (format: string) =>
    `/api/feedback/export${query === '' ? '?' : `${query}&`}${new URLSearchParams({ format, in: locale })}`
  return (
    <div className="owner-filter">
      <form action={`/${locale}/feedback`}>
        <Choice name="kind" label={t('owner.filter.kind')} value={filter.kind}>
          {(['notes', ...feedbackKinds] as const).map((kind) => [kind, t(`owner.kinds.${kind}`)])}
        </Choice>
        <Choice name="state" label={t('owner.filter.state')} value={filter.state}>
          {states.map((state) => [state, t(`owner.states.${state}`)])}
        </Choice>
        <Choice name="locale" label={t('owner.filter.locale')} value={filter.locale ?? ''}>
          {[['', t('owner.filter.all')], ...locales.map((each) => [each, localeNames[each]] as const)]}
        </Choice>
        <Choice name="page" label={t('owner.filter.page')} value={filter.page ?? ''}>
          {[['', t('owner.filter.all')], ...options.map(({ page, text }) => [page, text] as const)]}
        </Choice>
        <button className="btn" type="submit">
          {t('owner.filter.apply')}
        </button>
      </form>
      <p className="text-small text-ink-2">
        {query !== '' && (
          <a className="mr-5" href={`/${locale}/feedback`}>
            {t('owner.filter.clear')}
          </a>
        )}
        {t('owner.export')}{' '}
        <a href={file('csv')} download>
          CSV
        </a>
        {', '}
        <a href={file('json')} download>
          JSON
        </a>
      </p>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly children: readonly (readonly [value: string, text: string] | readonly string[])[]
}

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {children.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
