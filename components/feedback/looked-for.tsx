import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'
import { NoteForm } from './note-form'
import { SendInPlace } from './send-in-place'

interface LookedForProps {
  readonly locale: Locale
  /** `/search`, or `/missing` for an address that led nowhere. */
  readonly page: '/search' | '/missing'
  readonly asked: string
}

/** Where nothing was found: say what it was, so that somebody can write it. */
export async function LookedFor({ locale, page, asked }: LookedForProps) {
  const t = await feedbackWords(locale)
  return (
    <section className="feedback max-w-[44rem]" aria-label={t('lookedFor.open')}>
      <details className="tell-us">
        <summary>{t('lookedFor.open')}</summary>
        <NoteForm locale={locale} page={page} asked={asked} />
      </details>
      <SendInPlace failed={t('failed')} />
    </section>
  )
}
