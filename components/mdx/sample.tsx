import type { Sample as Exchange } from '@/lib/content/sample'
import { sampleText } from '@/lib/content/sample-text'
import { samples } from '@/lib/content/samples.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { CodeBlock } from './code-block'

interface SampleProps {
  readonly of: string
  readonly locale: Locale
}

/** The recorded exchange of that name. */
export function Sample({ of, locale }: SampleProps) {
  const sample = samples[of]
  // The content check refuses an unknown name before a reader can meet this.
  if (!sample) throw new Error(`There is no sample "${of}".`)
  return <Recorded sample={sample} locale={locale} />
}

interface RecordedProps {
  readonly sample: Exchange
  readonly locale: Locale
}

/** An exchange that was recorded from the simulator: what is sent, and what comes back. */
export async function Recorded({ sample, locale }: RecordedProps) {
  const t = await portalWords(locale)
  const { request, answer } = sampleText(sample)
  const isYours = sample.answer === 'yours'
  return (
    <figure className="sample">
      <figcaption>{t('sample.recorded')}</figcaption>
      <p className="sample-side">{t(isYours ? 'sample.arrives' : 'sample.request')}</p>
      <CodeBlock locale={locale} language="http" code={request} />
      {!isYours && <p className="sample-side">{t(answer === null ? 'sample.lost' : 'sample.answer')}</p>}
      {answer !== null && <CodeBlock locale={locale} language="http" code={answer} />}
    </figure>
  )
}
