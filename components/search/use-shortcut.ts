import { useEffect, useSyncExternalStore } from 'react'

/** Opens search on ⌘K, Ctrl K and "/". Returns how the keys are written on this machine; nothing before that is known. */
export function useShortcut(open: (() => void) | undefined): string | undefined {
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
  return useSyncExternalStore(neverChanges, keysHere, () => undefined)
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false
  if (event.key.toLowerCase() === 'k') return (event.metaKey || event.ctrlKey) && !event.shiftKey
  // On a Swedish keyboard "/" is Shift 7, so Shift says nothing.
  return event.key === '/' && !event.metaKey && !event.ctrlKey && !isTyping(event.target)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

const neverChanges = () => () => {}
const keysHere = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K')
