const shownFor = 1_600

/** Makes every button with `data-copy` copy the code that stands before it, and say so. Gives back how to stop. */
export function copyOnClick(): () => void {
  const onClick = async ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null
    const code = button?.previousElementSibling?.textContent
    if (!button || !code || button.getAttribute('aria-live')) return
    await navigator.clipboard.writeText(code.trimEnd())
    const words = button.textContent
    button.setAttribute('aria-live', 'polite')
    button.textContent = button.dataset.copied ?? words
    window.setTimeout(() => {
      button.textContent = words
      button.removeAttribute('aria-live')
    }, shownFor)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
