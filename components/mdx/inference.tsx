import type { ReactNode } from 'react'
import { inferenceMark } from '@/lib/content/words'
import type { Locale } from '@/lib/i18n/locales'

interface InferenceProps {
  readonly locale: Locale
  readonly children: ReactNode
}

/** What we conclude and no source says: the reader is told so before the words. */
export function Inference({ locale, children }: InferenceProps) {
  return (
    <div className="aside" role="note">
      <p className="aside-mark">{inferenceMark[locale]}</p>
      {children}
    </div>
  )
}
