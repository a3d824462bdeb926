import { SourceList } from '@/components/reading/evidence-section'
import { ListPage } from '@/components/reading/list-page'
import { EvidenceMark } from '@/components/ui/evidence-mark'
import { evidenceLevels } from '@/lib/fortnox/evidence'
import { type SourceId, type SourceKind, sources } from '@/lib/fortnox/sources.table'
import type { Locale } from '@/lib/i18n/locales'
import { ledgerWords, machineWords, portalWords } from '@/lib/i18n/words'
import { ForMachines } from './for-machines'

interface AboutPageProps {
  readonly locale: Locale
  /** The portal's public address, for programs that are told it. */
  readonly origin: string
}

const sourceKinds: readonly SourceKind[] = [
  'fortnox',
  'fortnox-archive',
  'wire',
  'public-code',
  'report',
  'library',
  'inference',
]

export async function AboutPage({ locale, origin }: AboutPageProps) {
  const t = await portalWords(locale)
  const links = await ledgerWords(locale)
  const machines = await machineWords(locale)
  const said = (['what', 'unofficial', 'privacy', 'licence'] as const).map((part) => ({
    id: part,
    title: t(`about.parts.${part}.title`),
    content: <p className="max-w-[44rem]">{t(`about.parts.${part}.text`)}</p>,
  }))
  return (
    <ListPage
      locale={locale}
      path="/about"
      title={t('about.title')}
      intro={t('about.intro')}
      groups={[
        ...said.slice(0, 2),
        { id: 'levels', title: t('about.levels'), about: t('about.aboutLevels'), content: <Levels locale={locale} /> },
        {
          id: 'ledgers',
          title: links('links.title'),
          about: links('links.about'),
          content: <Ledgers locale={locale} />,
        },
        {
          id: 'machines',
          title: machines('about.title'),
          about: machines('about.intro'),
          content: <ForMachines locale={locale} origin={origin} />,
        },
        ...said.slice(2),
        {
          id: 'sources',
          title: t('about.sources'),
          about: t('about.aboutSources'),
          content: <AllSources locale={locale} />,
        },
      ]}
    />
  )
}

type PartProps = Pick<AboutPageProps, 'locale'>

async function Levels({ locale }: PartProps) {
  const t = await portalWords(locale)
  return (
    <dl className="grid max-w-[44rem] gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
      {evidenceLevels.map((level) => (
        <div key={level} className="contents">
          <dt className="font-medium">
            <EvidenceMark level={level} name={t(`evidence.${level}`)} />
          </dt>
          <dd className="text-ink-2">{t(`evidence.${level}Means`)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The two tables that say how far the simulator can be trusted. */
async function Ledgers({ locale }: PartProps) {
  const t = await ledgerWords(locale)
  return (
    <ul className="max-w-[44rem] space-y-2">
      {(['fidelity', 'security'] as const).map((ledger) => (
        <li key={ledger}>
          <a href={`/${locale}/${ledger}`}>{t(`links.${ledger}`)}</a>
        </li>
      ))}
    </ul>
  )
}

async function AllSources({ locale }: PartProps) {
  const t = await portalWords(locale)
  const ids = Object.keys(sources) as SourceId[]
  return sourceKinds
    .map((kind) => ({ kind, ids: ids.filter((id) => sources[id].kind === kind) }))
    .filter((group) => group.ids.length > 0)
    .map((group) => (
      <div key={group.kind} className="mb-6 text-small">
        <h3 className="font-medium">{t(`about.sourceKinds.${group.kind}`)}</h3>
        <SourceList locale={locale} ids={group.ids} />
      </div>
    ))
}
