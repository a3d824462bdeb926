import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isLocale, locales } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { themeScript } from '@/lib/security/theme-script'
import { fontVariables } from '../fonts'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ readonly locale: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#131614' },
  ],
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await portalWords(locale)
  return {
    title: { default: t('site.title'), template: `%s · Koppla` },
    description: t('site.description'),
    applicationName: 'Koppla',
    openGraph: { siteName: 'Koppla', type: 'website', locale: locale === 'sv' ? 'sv_SE' : 'en_GB' },
    formatDetection: { telephone: false },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body>{children}</body>
    </html>
  )
}
