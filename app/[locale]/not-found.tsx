import { getLocale } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

export default async function NotFound() {
  const locale = await getLocale()
  return <MissingPage locale={isLocale(locale) ? locale : defaultLocale} />
}
