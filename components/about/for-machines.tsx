import { llmsPath } from '@/lib/content/llms-path'
import { dataNames } from '@/lib/data/data-files'
import type { Locale } from '@/lib/i18n/locales'
import { type MachineWords, machineWords } from '@/lib/i18n/words'

interface ForMachinesProps {
  readonly locale: Locale
  readonly origin: string
}

/** Where programs find what the pages say, and how the MCP server is added to a client. */
export async function ForMachines({ locale, origin }: ForMachinesProps) {
  const t = await machineWords(locale)
  return (
    <div className="prose max-w-[44rem]">
      <h3>{t('about.markdown')}</h3>
      <p>{t.rich('about.aboutMarkdown', { header: () => <code key="header">Accept: text/markdown</code> })}</p>
      <Part t={t} name="llms" files={[llmsPath(locale), llmsPath(locale, 'llms-full')]} />
      <Part
        t={t}
        name="data"
        files={dataNames.flatMap((name) => [`/data/${name}.json`, `/data/${name}.schema.json`])}
      />
      <Part t={t} name="feed" files={[`/${locale}/feed.xml`]} />
      <h3 id="mcp">{t('about.mcp')}</h3>
      <p>{t('about.aboutMcp')}</p>
      <p>{t('about.addMcp')}</p>
      <Code>{`claude mcp add --transport http koppla ${origin}/mcp`}</Code>
      <p>{t('about.addOther')}</p>
      <Code>{JSON.stringify({ mcpServers: { koppla: { type: 'http', url: `${origin}/mcp` } } }, null, 2)}</Code>
      <p>{t.rich('about.mcpKey', { header: () => <code key="header">Authorization: Bearer …</code> })}</p>
    </div>
  )
}

interface PartProps {
  readonly t: MachineWords
  readonly name: 'llms' | 'data' | 'feed'
  readonly files: readonly string[]
}

function Part({ t, name, files }: PartProps) {
  const about = { llms: 'about.aboutLlms', data: 'about.aboutData', feed: 'about.aboutFeed' } as const
  return (
    <>
      <h3>{t(`about.${name}`)}</h3>
      <p>{t(about[name])}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={file} translate="no">
              {file}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Code({ children }: { readonly children: string }) {
  return (
    <div className="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1) */}
      <pre tabIndex={0}>
        <code translate="no">{children}</code>
      </pre>
    </div>
  )
}
