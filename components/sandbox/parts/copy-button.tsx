'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const shownFor = 2_000

/** Copies `text`, and says so. `label` names what is copied, for those who do not see what stands beside. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useTranslations('sandbox.copy')
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownFor)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  return (
    <button type="button" className="btn btn-quiet" onClick={copy} aria-label={t('button', { what: label })}>
      <span role="status">{outcome === null ? t('copy') : t(outcome)}</span>
    </button>
  )
}
