import { CredentialChip } from '@/components/ui/credential-chip'
import { namedEndpoints } from '@/lib/content/named-endpoints.table'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

/** What is sent together, and what comes back for it (facts §2.2, §8.1). */
const requests = [
  {
    name: 'exchange',
    sent: ['client-id', 'client-secret', 'authorization-code'],
    path: namedEndpoints.token.path,
    back: ['access-token', 'refresh-token'],
  },
  {
    name: 'refresh',
    sent: ['client-id', 'client-secret', 'refresh-token'],
    path: namedEndpoints.token.path,
    back: ['access-token', 'refresh-token'],
  },
  { name: 'call', sent: ['access-token'], path: '/3/…', back: [] },
] as const satisfies readonly {
  name: string
  sent: readonly CredentialKind[]
  path: string
  back: readonly CredentialKind[]
}[]

interface FivePartsProps {
  readonly locale: Locale
}

/** The three requests of a connection, as sums of credentials. */
export async function FiveParts({ locale }: FivePartsProps) {
  const t = await portalWords(locale)
  return (
    <div className="sums">
      {requests.map(({ name, sent, path, back }) => (
        <div key={name}>
          <span className="caps">{t(`figures.${name}`)}</span>
          <Chips kinds={sent} />
          <span className="sum-arrow">
            <code translate="no">{path}</code>
            <svg width="100%" height="8" overflow="visible" aria-hidden="true">
              <line x2="100%" y1="4" y2="4" />
              <svg x="100%" y="4" width="1" height="1" overflow="visible" aria-hidden="true">
                <path d="m-5-4 4.5 4L-5 4" />
              </svg>
            </svg>
          </span>
          {back.length > 0 ? <Chips kinds={back} /> : <span>{t('figures.data')}</span>}
        </div>
      ))}
    </div>
  )
}

function Chips({ kinds }: { readonly kinds: readonly CredentialKind[] }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {kinds.map((kind) => (
        <CredentialChip key={kind} kind={kind} />
      ))}
    </span>
  )
}
