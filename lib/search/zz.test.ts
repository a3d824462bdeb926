import { it } from 'vitest'
import { gzipSync, brotliCompressSync } from 'node:zlib'
import { locales } from '@/lib/i18n/locales'
import { queries } from './queries.table'
import { siteSearch, siteIndex, siteTexts } from './site-search'
it('shows', { timeout: 60000 }, () => {
  const j = JSON.stringify(siteIndex()); console.log('index', j.length, gzipSync(j).length, brotliCompressSync(j).length, 'cards', gzipSync(JSON.stringify(siteIndex().cards)).length)
  for (const l of locales) { const t = JSON.stringify(siteTexts(l)); console.log(l, t.length, gzipSync(t).length) }
  for (const locale of locales) for (const q of [...queries.map(x => x.query), 'webhook för fakturor', 'asdfgh', 'konto', 'token', 'far', 'hur gör jag', 'SIE export', 'zebra', 'moms', 'förval', '漢字', 'e', 're']) {
    const f = siteSearch(q, { locale })
    if (process.env.SHOW) console.log(locale, q, f.quality, f.results.length, '\n', f.results.slice(0, 4).map(r => `   ${r.score.toFixed(2)} ${r.id}${r.section ? '#' + r.section.id : ''} [${r.alias?.text ?? ''}] ${show(r.excerpt)}`).join('\n '))
  }
  console.log(process.env.SHOW); let t = performance.now(); let n = 0; const times: number[] = []
  for (let i = 0; i < 10; i++) for (const { query } of queries) { const t0 = performance.now(); siteSearch(query, { locale: 'sv' }); times.push(performance.now() - t0) }
  times.sort((a, b) => a - b); console.log('p50', times[times.length >> 1], 'p99', times[Math.floor(times.length * .99)])
})
function show(m: any) { if (!m) return ''; let o = '', at = 0; for (const [s, e] of m.marks) { o += m.text.slice(at, s) + '«' + m.text.slice(s, e) + '»'; at = e } return o + m.text.slice(at) }
