const shownFor = 1_600

/** Makes every button with `data-copy` copy the code that stands before it, and say so. Gives back how to stop. */
export function copyOnClick(): () => void {
  const onClick = async ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null
    const code = button?.previousElementSibling?.textContent
    const name = button?.querySelector('[aria-live]')
    if (!button || !name || !code || 'done' in button.dataset) return
    await navigator.clipboard.writeText(code.trimEnd())
    const before = name.textContent
    button.dataset.done = ''
    name.textContent = button.dataset.copy ?? ''
    window.setTimeout(() => {
      delete button.dataset.done
      name.textContent = before
    }, shownFor)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
