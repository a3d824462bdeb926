/** The situation that a link names: `/en/sandbox#scenario-expired-code`. */
export function situationInAddress(): string | null {
  return /^#scenario-([a-z0-9-]+)$/.exec(window.location.hash)?.[1] ?? null
}
