/** A Chromium that is already here; throws when CHROMIUM_PATH names none. */
export function presentChromium(): string | undefined
