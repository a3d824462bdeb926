/** Marks in every table of contents (`data-contents`) the section that is being read: the last whose heading has come up. Gives back how to stop. */
export function markCurrentSection(): () => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')]
  const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)))
  const mark = () => {
    // At the end of the page the last one counts, however short it is.
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const line = atEnd ? innerHeight : innerHeight / 4
    const current = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line)
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    }
  }
  let asked = 0
  const soon = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(mark)
  }
  mark()
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon, { passive: true })
  return () => {
    cancelAnimationFrame(asked)
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
  }
}
