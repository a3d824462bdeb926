import type { Locale } from './locales'
import type { Messages } from './messages'

/** Lets the compiler find a misspelt key. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
