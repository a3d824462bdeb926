const shownFor = 1_600

/**
 * Copies what a click asks for, and says so: the code before a button with `data-copy`, the page as the file that `data-copy-from`
 * names, the address of a section with `data-copy-link`. Gives back how to stop.
 */
export function copyOnClick(): () => void {
  const onClick = ({ target }: MouseEvent) => {
    const control =
      target instanceof Element ? target.closest<HTMLElement>('[data-copy],[data-copy-from],a[data-copy-link]') : null
    if (control) void copy(control)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}

async function copy(control: HTMLElement) {
  const { copy: copied, copyFrom, copyLink } = control.dataset
  if ('done' in control.dataset) return
  if (copyFrom !== undefined) {
    try {
      // The text is promised: a browser that asks what a click was for still counts this one when the file comes.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': fileAt(copyFrom) })])
    } catch {
      // No clipboard for us, or no such file: the browser shows what there is.
      return location.assign(copyFrom)
    }
  } else {
    const text =
      copyLink === undefined
        ? control.previousElementSibling?.textContent?.trimEnd()
        : (control as HTMLAnchorElement).href
    if (!text) return
    // A link that cannot be copied still leads to its section.
    await navigator.clipboard.writeText(text).catch(() => {})
  }
  say(control, copied ?? copyLink ?? control.dataset.said ?? '')
}

async function fileAt(path: string): Promise<Blob> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(String(answer.status))
  return new Blob([await answer.text()], { type: 'text/plain' })
}

function say(control: HTMLElement, text: string) {
  const name = control.querySelector('[aria-live]')
  if (!name) return
  const before = name.textContent
  control.dataset.done = ''
  name.textContent = text
  window.setTimeout(() => {
    delete control.dataset.done
    name.textContent = before
  }, shownFor)
}
