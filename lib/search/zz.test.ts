import { it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { locales } from '@/lib/i18n/locales'
import { entries } from '@/lib/content/source'
import { queries } from './queries.table'
import { buildIndex } from './build-index'
import { createSearch } from './query'
it('big', { timeout: 120000 }, () => {
  const all = locales.flatMap(l => entries(l)); const big: any[] = [...all]
  const syll = 'ka to fa mer sol bin dra ver lo sta pri gen hus mod ren'.split(' '); let seed = 7; const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n
  const word = () => Array.from({ length: 2 + rnd(3) }, () => syll[rnd(syll.length)]).join('')
  for (let k = 0; big.length < 10000; k++) for (const e of all) { const mix = (t: string) => t.split(' ').map((w, i) => rnd(3) === 0 ? word() : w).join(' '); big.push({ ...e, id: e.id + '-' + k, slug: e.slug + '-' + k, title: mix(e.title), aliases: [mix(e.aliases[0] ?? 'x y')], sections: e.sections.slice(0, 2).map(s => ({ ...s, text: mix(s.text) })) }) }
  const t0 = performance.now(); const idx = buildIndex(big); const t1 = performance.now(); const json = JSON.stringify(idx)
  const t2 = performance.now(); const s = createSearch(JSON.parse(json)); const t3 = performance.now()
  console.log('docs', idx.cards.length, 'build', t1 - t0, 'load', t3 - t2, 'gz', gzipSync(json).length)
  for (const { query } of queries) s(query, { locale: 'sv' })
  const times: [number, string][] = []
  for (let i = 0; i < 10; i++) for (const { query } of queries) { const a = performance.now(); s(query, { locale: 'sv' }); times.push([performance.now() - a, query]) }
  times.sort((a, b) => a[0] - b[0]); console.log('p50', times[times.length >> 1]![0], 'p95', times[Math.floor(times.length * .95)], 'p99', times[Math.floor(times.length * .99)])
})
