import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

type SectionHeadingProps = ComponentProps<'h2'> & {
  readonly level: 2 | 3
  readonly locale: Locale
}

/** A heading, and beside it (so not in its name) the link to it. With a script the link is copied too: `copyOnClick`. */
export async function SectionHeading({ level, locale, ...heading }: SectionHeadingProps) {
  const t = await portalWords(locale)
  const { id } = heading
  const Heading = level === 2 ? 'h2' : 'h3'
  if (id === undefined) return <Heading {...heading} />
  const link = `${id}-link`
  return (
    <div className="section-heading">
      <Heading {...heading} />
      <a
        className="section-link"
        href={`#${id}`}
        aria-labelledby={`${link} ${id}`}
        title={t('reading.linkTo')}
        data-copy-link={t('reading.linkCopied')}
      >
        <span id={link} hidden>
          {t('reading.linkTo')}
        </span>
        <span aria-hidden="true">#</span>
        <span className="section-link-said" aria-live="polite" />
      </a>
    </div>
  )
}
