/** A k whose arms meet in a point: two sides that are connected. The same drawing is the site's icon. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-[1.1875rem] font-semibold leading-none tracking-[-0.02em] text-pine">
      <svg
        className="size-5"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M4 2.5v15M15.5 3.5 9.5 10l6 6.5" />
        <circle cx="9" cy="10" r="2.6" fill="currentColor" stroke="none" />
      </svg>
      koppla
    </span>
  )
}
