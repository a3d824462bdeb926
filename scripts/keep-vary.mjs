import { ServerResponse } from 'node:http'

/**
 * Next sets the Vary of a page anew and so loses the `Accept` that `proxy.ts` put there, without which a cache would give a browser the
 * Markdown of a page, or a program the page. From now on a Vary that is set keeps what it said before (RFC 9110 §12.5.5).
 */
export function keepVary(prototype = ServerResponse.prototype) {
  const { setHeader } = prototype
  prototype.setHeader = function (name, value) {
    if (name.toLowerCase() !== 'vary') return setHeader.call(this, name, value)
    return setHeader.call(this, name, merged(this.getHeader('vary'), value))
  }
}

/** Each name once, the earlier first. */
function merged(before, now) {
  const names = [before, now].flat().flatMap((each) => (each === undefined ? [] : String(each).split(/\s*,\s*/)))
  const known = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...known.values()].join(', ')
}
