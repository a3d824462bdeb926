import { it } from 'vitest'
import { Session } from 'node:inspector/promises'
import { queries } from './queries.table'
import { siteSearch, siteIndex } from './site-search'
import { createSearch } from './query'
it('perf', { timeout: 60000 }, async () => {
  const s = createSearch(siteIndex())
  for (const [name, f] of [['no texts', (q: string) => s(q, { locale: 'sv' })], ['texts', (q: string) => siteSearch(q, { locale: 'sv' })]] as const) {
    for (const { query } of queries) f(query)
    const times: [number, string][] = []
    for (let i = 0; i < 10; i++) for (const { query } of queries) { const t0 = performance.now(); f(query); times.push([performance.now() - t0, query]) }
    times.sort((a, b) => a[0] - b[0]); console.log(name, 'p50', times[times.length >> 1]![0], 'p99', times[Math.floor(times.length * .99)])
  }
  const session = new Session(); session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start')
  for (let i = 0; i < 20; i++) for (const { query } of queries) siteSearch(query, { locale: 'sv' })
  const { profile } = await session.post('Profiler.stop')
  const self = new Map<string, number>(); const dt = profile.timeDeltas!; const byId = new Map(profile.nodes.map(n => [n.id, n]))
  profile.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').pop() + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + dt[i]!) })
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 15).map(([k, v]) => `${(v / 1000).toFixed(0)} ${k}`).join('\n'))
})
