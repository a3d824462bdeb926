import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { Shell } from '@/components/layout/shell'
import { Sandbox } from '@/components/sandbox/sandbox'
import { WithoutScript } from '@/components/sandbox/without-script'
import { lessons } from '@/lib/content/lessons'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '../(portal)/entry-route'

interface SandboxPageProps {
  readonly params: Promise<{ readonly locale: Locale }>
}

export async function generateMetadata({ params }: SandboxPageProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'sandbox.page' })
  return pageMetadata(locale, '/sandbox', t('title'), t('description'))
}

/** A static shell; everything that differs between visitors is fetched by the island. */
export default async function SandboxPage({ params }: SandboxPageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'sandbox.page' })
  const { sandbox, auth } = await getMessages({ locale })
  return (
    <Shell locale={locale} path="/sandbox">
      <main id="main" className="full-width">
        <h1 className="sr-only">{t('heading')}</h1>
        <WithoutScript locale={locale} />
        <NextIntlClientProvider locale={locale} messages={{ sandbox, auth }} timeZone="Europe/Stockholm">
          <Sandbox locale={locale} entries={entries(locale).map(({ id }) => id)} lessons={lessons(locale)} />
        </NextIntlClientProvider>
      </main>
    </Shell>
  )
}
