import type { PhrasingContent, RootContent } from 'mdast'
import { sourceLink } from '@/lib/content/fill-in'
import { llmsPath } from '@/lib/content/llms-path'
import type { Evidence } from '@/lib/fortnox/evidence'
import { dateText } from '@/lib/i18n/date-text'
import { type Locale, localeNames, otherLocale } from '@/lib/i18n/locales'
import { machineWords, portalWords } from '@/lib/i18n/words'

interface PageHeadProps {
  readonly locale: Locale
  /** What stands behind the language in the address. */
  readonly path: string
  readonly origin: string
  readonly title: string | PhrasingContent[]
  /** The part of its kind to which the page belongs. */
  readonly group?: string | undefined
  readonly evidence?: Evidence
}

/** What stands over every page in Markdown: where all pages are listed, the title, the address, and how we know it. */
export async function pageHead({
  locale,
  path,
  origin,
  title,
  group,
  evidence,
}: PageHeadProps): Promise<RootContent[]> {
  const t = await machineWords(locale)
  const portal = await portalWords(locale)
  const address = `${origin}/${locale}${path}`
  const other = otherLocale(locale)
  const items: PhrasingContent[][] = [
    [text(`${t('head.address')}: `), link(address, address)],
    [
      text(`${t('head.language')}: ${localeNames[locale]} (`),
      link(`${origin}/${other}${path}.md`, localeNames[other]),
      text(')'),
    ],
    ...(group === undefined ? [] : [[text(`${t('head.part')}: ${group}`)]]),
  ]
  if (evidence) {
    const { level, checked, note, sources } = evidence
    const means = `${portal(`evidence.${level}`)}. ${portal(`evidence.${level}Means`)}`
    const when = `${portal('evidence.checked')} ${dateText(checked, locale)}.`
    const named = sources.flatMap((id, index) => [...(index > 0 ? [text('; ')] : []), sourceLink(id, locale)])
    items.push([text(`${portal('evidence.title')}: ${means} ${when}${note ? ` ${note[locale]}` : ''}`)])
    items.push([text(`${t('head.sources')}: `), ...named])
  }
  return [
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [link(llmsPath(locale), t('head.all')), text(` ${t('head.what')}`)] }],
    },
    { type: 'heading', depth: 1, children: typeof title === 'string' ? [text(title)] : title },
    {
      type: 'list',
      spread: false,
      children: items.map((children) => ({ type: 'listItem', children: [{ type: 'paragraph', children }] })),
    },
  ]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function link(url: string, name: string): PhrasingContent {
  return { type: 'link', url, children: [text(name)] }
}
