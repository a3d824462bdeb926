/** A pointer that only passes over a term shows nothing; one that leaves it may still go to the tip (WCAG 1.4.13). */
const delay = { show: 150, hide: 250 }
const gap = 8

/** Shows in `tip` what a link's `data-tip` says, while the link is pointed at or has the keyboard's focus. Gives back how to stop. */
export function showTips(tip: HTMLElement): () => void {
  if (typeof tip.showPopover !== 'function') return () => {}
  let shown: HTMLElement | undefined
  let timer: number | undefined

  const hide = () => {
    window.clearTimeout(timer)
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    tip.hidePopover()
  }
  const show = (link: HTMLElement) => {
    hide()
    shown = link
    tip.textContent = link.dataset.tip ?? ''
    link.setAttribute('aria-describedby', tip.id)
    tip.showPopover()
    place(tip, link)
  }
  const soon = (act: () => void, ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(act, ms)
  }

  const listeners = {
    pointerover: ({ target, pointerType }: PointerEvent) => {
      // A finger that touches a term follows the link.
      if (pointerType === 'touch') return
      const link = linkAt(target)
      if (link && link !== shown) soon(() => show(link), delay.show)
      else if (link || target === tip) window.clearTimeout(timer)
      else soon(hide, delay.hide)
    },
    focusin: ({ target }: FocusEvent) => {
      const link = linkAt(target)
      if (link?.matches(':focus-visible')) show(link)
      else if (shown) hide()
    },
    keydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide()
    },
    scroll: () => {
      if (shown) hide()
    },
  }
  return listen(listeners)
}

function linkAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-tip]') ?? undefined) : undefined
}

/** Under the link, or over it where there is no room below; never outside the window. A link that wraps has several boxes: the first counts. */
function place(tip: HTMLElement, link: HTMLElement) {
  const at = link.getClientRects()[0]
  if (!at) return
  const { width, height } = tip.getBoundingClientRect()
  const below = at.bottom + gap
  const top = below + height > window.innerHeight ? at.top - gap - height : below
  const left = Math.min(Math.max(gap, at.left), document.documentElement.clientWidth - width - gap)
  tip.style.left = `${left}px`
  tip.style.top = `${Math.max(gap, top)}px`
}

function listen(listeners: { [Type in keyof DocumentEventMap]?: (event: DocumentEventMap[Type]) => void }): () => void {
  const all = Object.entries(listeners) as [string, EventListener][]
  for (const [type, listener] of all)
    document.addEventListener(type, listener, { passive: true, capture: type === 'scroll' })
  return () => {
    for (const [type, listener] of all) document.removeEventListener(type, listener, { capture: type === 'scroll' })
  }
}
