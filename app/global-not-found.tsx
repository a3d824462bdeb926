import './globals.css'
import type { Metadata } from 'next'
import { Wordmark } from '@/components/layout/wordmark'
import { locales } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { themeScript } from '@/lib/security/theme-script'
import { fontVariables } from './fonts'

export const metadata: Metadata = { title: 'Koppla: 404' }

/** For an address that does not even name a language: said in both. */
export default async function GlobalNotFound() {
  const both = await Promise.all(locales.map(async (locale) => ({ locale, t: await portalWords(locale) })))
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <main id="main" className="page-width pt-12 lg:pt-20">
          <Wordmark />
          {both.map(({ locale, t }, index) => {
            const Title = index === 0 ? 'h1' : 'h2'
            return (
              <section key={locale} className="mt-10" lang={locale}>
                <Title className="page-title">{t('missing.title')}</Title>
                <p className="lead max-w-[38rem] text-ink-2">{t('missing.lead')}</p>
                <p className="mt-3">
                  <a href={`/${locale}`}>{t('missing.start')}</a>
                </p>
              </section>
            )
          })}
        </main>
      </body>
    </html>
  )
}
