'use client'

import { useLayoutEffect, useSyncExternalStore } from 'react'
import { type Theme, themes } from './theme'

interface ThemeToggleProps {
  readonly words: Readonly<Record<Theme | 'change', string>>
}

const drawings: Record<Theme, string> = {
  system: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 3.5v13a6.5 6.5 0 0 0 0-13',
  light:
    'M10 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4',
  dark: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7',
}

/** One button that goes through the themes. Which one holds is written on the document by `theme-script`, before the first paint. */
export function ThemeToggle({ words }: ThemeToggleProps) {
  useLayoutEffect(restore, [])
  const theme = useSyncExternalStore(onThemeChange, currentTheme, () => 'system' as const)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const label = `${words[theme]}. ${words.change}`
  return (
    <button
      className="needs-script btn btn-quiet btn-icon"
      type="button"
      aria-label={label}
      title={label}
      onClick={() => choose(next)}
    >
      <svg
        className="size-5"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d={drawings[theme]} fill={theme === 'system' ? 'currentColor' : 'none'} fillRule="evenodd" />
      </svg>
    </button>
  )
}

const changed = 'koppla:theme'

function currentTheme(): Theme {
  return themeOf(document.documentElement.dataset.theme)
}

function themeOf(text: string | null | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system'
}

function onThemeChange(listener: () => void) {
  window.addEventListener(changed, listener)
  // Another tab has another theme now, or a page that the browser drew in advance comes to be shown.
  window.addEventListener('storage', restore)
  return () => {
    window.removeEventListener(changed, listener)
    window.removeEventListener('storage', restore)
  }
}

/** A page that turns out to be missing is drawn anew by React, which takes from the document what the script had put there. */
function restore() {
  try {
    show(themeOf(localStorage.getItem('theme')))
  } catch {
    // The reader has forbidden storage: nothing was chosen.
  }
}

function choose(theme: Theme) {
  show(theme)
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // The choice holds for this page.
  }
}

function show(theme: Theme) {
  if (theme === currentTheme()) return
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  window.dispatchEvent(new Event(changed))
}
