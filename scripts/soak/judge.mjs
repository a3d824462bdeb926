import { median } from '../bench/median.mjs'

/** How much may come on top, in bytes: what a collector and an allocator hold back varies by this much. */
const margin = { heapUsed: 4_000_000, rss: 24_000_000 }

/**
 * Flat: the median of the last quarter is not above the median of the second quarter by more than a tenth and the margin. The
 * first quarter is left out, in which caches fill and code is compiled.
 */
export function judge(samples, key) {
  const quarter = (index) =>
    samples.slice((samples.length * index) / 4, (samples.length * (index + 1)) / 4).map((sample) => sample[key])
  const [early, late] = [median(quarter(1)), median(quarter(3))]
  const allowed = early * 1.1 + margin[key]
  return { early, late, allowed, flat: late <= allowed }
}
