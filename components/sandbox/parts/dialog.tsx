'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside and closes on Escape. Mount it to open it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTranslations('sandbox.dialog')
  const box = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = box.current
    opener.current ??= document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      // Runs after the dialog has left the page, which takes the focus with it.
      if (opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [])

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === box.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button do the same for the keyboard
    <dialog ref={box} className={styles.dialog} aria-labelledby={titleId} onClose={onClose} onClick={closeOnBackdrop}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="btn btn-quiet" onClick={onClose}>
            {t('close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
