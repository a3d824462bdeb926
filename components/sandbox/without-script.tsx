import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import styles from './desk.module.css'

/** What one can do here without JavaScript: read the guides, or talk to the simulator by program. */
export async function WithoutScript({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'sandbox.withoutScript' })
  return (
    <noscript>
      <div className={styles.waiting}>
        <p>{t('why')}</p>
        <p>
          {t.rich('program', {
            code: (chunks) => <code>{chunks}</code>,
          })}
        </p>
        <p>
          <a href={`/${locale}/guides`}>{t('guides')}</a>
        </p>
      </div>
    </noscript>
  )
}
