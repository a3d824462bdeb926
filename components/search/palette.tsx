'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { loadSearch } from './load-search'
import { movedTo, type Option, optionGroups } from './options'
import styles from './palette.module.css'
import { PaletteList } from './palette-list'
import { PaletteStatus } from './palette-status'
import { searchHref } from './search-href'
import { SearchIcon } from './search-icon'
import type { PaletteWords } from './search-words'
import { useFound } from './use-found'

export interface PaletteProps {
  readonly locale: Locale
  readonly version: string
  readonly words: PaletteWords
  /** What was typed before it opened. */
  readonly start: string
  readonly onClose: () => void
}

/** Fetches what the palette needs, before it is open. */
export function preload(version: string): Promise<unknown> {
  return loadSearch(version)
}

/** Search over the page: a combobox whose list is grouped (APG: editable combobox with list autocomplete). Mount it to open it. */
export function Palette({ locale, version, words, start, onClose }: PaletteProps) {
  const id = useId()
  const [text, setText] = useState(start)
  const [active, setActive] = useState(0)
  const [before] = useState(() => document.activeElement)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { state, found } = useFound(text, locale, version)
  const groups = optionGroups(text, found, locale)
  const options = groups.flatMap((group) => group.options)
  const current = Math.min(active, options.length - 1)
  const idOf = (option: Option) => `${id}-${option.id}`
  const activeId = options[current] && idOf(options[current])

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
    if (current === 0) list.current?.scrollTo({ top: 0 })
  }, [activeId, current])

  const type = (value: string) => {
    setText(value)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to an input method while it composes a letter.
    if (event.nativeEvent.isComposing) return
    const moved =
      event.shiftKey || event.ctrlKey || event.metaKey ? undefined : movedTo(event.key, current, options.length)
    if (moved !== undefined) setActive(moved)
    else if (event.key === 'Enter') choose(event)
    else return
    event.preventDefault()
  }
  const choose = ({ ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
    const link = activeId && document.getElementById(activeId)
    if (link)
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }))
    else if (state === 'failed') location.assign(searchHref(locale, text))
  }
  const focusAtEnd = (event: Event) => {
    event.preventDefault()
    input.current?.focus()
    input.current?.setSelectionRange(start.length, start.length)
  }
  const giveFocusBack = (event: Event) => {
    event.preventDefault()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }

  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.palette}
          aria-describedby={undefined}
          onOpenAutoFocus={focusAtEnd}
          onCloseAutoFocus={giveFocusBack}
        >
          <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
          <div className={styles.head}>
            <SearchIcon />
            <input
              ref={input}
              className={styles.input}
              type="text"
              role="combobox"
              aria-label={words.label}
              aria-autocomplete="list"
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={activeId}
              placeholder={words.placeholder}
              value={text}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
              autoComplete="off"
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
            />
            <Dialog.Close className={styles.close}>{words.close}</Dialog.Close>
          </div>
          <PaletteStatus state={state} found={found} words={words} />
          <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={words.results}>
            <PaletteList
              id={id}
              groups={groups}
              activeId={activeId}
              idOf={idOf}
              words={words}
              onPoint={(option) => setActive(options.indexOf(option))}
              onExample={type}
              onGo={onClose}
            />
          </div>
          <p className={styles.keys} aria-hidden="true">
            <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move} <kbd>↵</kbd> {words.keys.open} <kbd>Esc</kbd>{' '}
            {words.keys.escape}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
