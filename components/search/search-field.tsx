'use client'

import { type ComponentType, type FormEvent, useCallback, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { PaletteProps } from './palette'
import styles from './search-field.module.css'
import { SearchIcon } from './search-icon'
import type { PaletteWords } from './search-words'
import { useShortcut } from './use-shortcut'

interface SearchFieldProps {
  readonly locale: Locale
  readonly size: 'small' | 'large'
  /** Of the index. */
  readonly version: string
  readonly submit: string
  readonly words: PaletteWords
}

/**
 * The search form. Typing in it or clicking it opens the palette, whose code and index are fetched no sooner than that;
 * focus alone opens nothing (WCAG 3.2.1).
 */
export function SearchField({ locale, size, version, submit, words }: SearchFieldProps) {
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const [start, setStart] = useState<string>()

  const opening = useRef(false)

  const open = useCallback(async () => {
    if (opening.current) return
    opening.current = true
    try {
      const { Palette: loaded } = await import('./palette')
      setPalette(() => loaded)
      // What was typed while the code was on its way goes along.
      setStart(field.current?.value ?? '')
      if (field.current) field.current.value = ''
    } catch {
      // The code cannot be had, the page may: the form still works.
      form.current?.submit()
    }
    opening.current = false
  }, [])
  const preload = () => void import('./palette').then((palette) => palette.preload(version)).catch(() => {})
  const openInstead = (event: FormEvent) => {
    event.preventDefault()
    void open()
  }
  const shortcut = useShortcut(size === 'small' ? open : undefined)

  return (
    <search className="w-full">
      <form
        ref={form}
        className={size === 'large' ? `search-form search-form-large ${styles.large}` : `search-form ${styles.small}`}
        action={`/${locale}/search`}
        onSubmit={openInstead}
        onPointerDown={preload}
      >
        <button className={styles.icon} type="submit" aria-label={submit}>
          <SearchIcon />
        </button>
        <input
          ref={field}
          type="search"
          name="q"
          placeholder={words.placeholder}
          aria-label={words.label}
          autoComplete="off"
          spellCheck={false}
          aria-keyshortcuts={size === 'small' ? 'Control+K Meta+K /' : undefined}
          onInput={open}
          onClick={open}
        />
        {size === 'small' && shortcut && (
          <span className={styles.key} aria-hidden="true">
            {shortcut}
          </span>
        )}
        {size === 'large' && (
          <button className="btn btn-go" type="submit">
            {submit}
          </button>
        )}
      </form>
      {Palette && start !== undefined && (
        <Palette locale={locale} version={version} words={words} start={start} onClose={() => setStart(undefined)} />
      )}
    </search>
  )
}
