'use client'

import { useTranslations } from 'next-intl'
import { senderOf } from '@/lib/sandbox/view/sender'

/** Puts the sender of a request into words. */
export function useFromText(): (from: string) => string {
  const t = useTranslations('sandbox.from')
  return (from) => {
    const sender = senderOf(from)
    return sender.kind === 'program' ? sender.name : t(sender.kind)
  }
}
