'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Tells the style sheet how tall a column is (`--column`), so that it can stick where it ends when it is taller than the
 * window, and where it begins when it is not.
 */
export function useStickyColumn(column: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = column.current
    if (!element) return
    const observer = new ResizeObserver(() => element.style.setProperty('--column', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [column])
}
