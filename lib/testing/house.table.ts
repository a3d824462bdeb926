export interface Room {
  /** The rooms whose files it may import, beside its own. */
  readonly may: readonly string[]
  /** `none`: no package at all. `browser`: none that needs a server. */
  readonly packages?: 'none' | 'browser'
}

/** The parts of the sandbox that its page and its server share. */
const sandboxView = [
  'lib/sandbox/state',
  'lib/sandbox/api',
  'lib/sandbox/steps.table',
  'lib/sandbox/walk',
  'lib/sandbox/view',
]
/** The parts of feedback that its pages and its server share. */
const feedbackView = [
  'lib/feedback/feedback',
  'lib/feedback/filter',
  'lib/feedback/known-page',
  'lib/feedback/owners-list',
  'lib/feedback/trap',
]
/** What the two ledgers tell of the simulator. */
const ledgerTables = [
  'lib/simulator/core/policy.table',
  'lib/simulator/core/webhook',
  'lib/simulator/oauth-behaviours.table',
  'lib/simulator/not-simulated.table',
  'lib/simulator/security.table',
  'lib/simulator/clients/clients.table',
  'lib/simulator/api',
]
const simulatorParts = ['lib/simulator/secrets', 'lib/simulator/mint', 'lib/simulator/store/store', 'lib/simulator/api']

/** Who may import whom. A file belongs to the room with the longest path that begins its own. */
export const house: Record<string, Room> = {
  app: {
    may: ['components', 'content/messages', 'lib', 'package.json'],
  },
  components: {
    may: [
      'components/ui',
      'lib/fortnox',
      'lib/i18n',
      'lib/content',
      'lib/data',
      'lib/search',
      'lib/diagnose',
      'lib/source-file',
      ...feedbackView,
      ...sandboxView,
    ],
    packages: 'browser',
  },
  'components/sandbox': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/simulator/core', ...sandboxView],
    packages: 'browser',
  },
  'components/ledgers': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/content', 'lib/ledgers', ...ledgerTables],
    packages: 'browser',
  },
  'components/markdown': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/content', 'lib/data', 'lib/kept'],
    packages: 'browser',
  },
  'components/ui': { may: ['lib/fortnox', 'lib/i18n'], packages: 'browser' },
  lib: { may: ['lib', 'lib/db', 'package.json'] },
  'lib/mount': { may: ['lib', 'lib/simulator/http/held-requests'] },
  'lib/feedback': { may: ['lib', 'lib/db'] },
  'lib/auth': { may: ['lib', 'lib/db'] },
  'lib/sandbox': {
    may: ['lib', 'lib/db', 'lib/simulator/core', 'lib/simulator/http/params', 'lib/simulator/http/held-requests'],
  },
  'lib/fortnox': { may: [], packages: 'none' },
  'lib/i18n': { may: ['content/messages'] },
  'lib/content': {
    may: [
      'lib/fortnox',
      'lib/i18n',
      'lib/ledgers',
      'lib/simulator/core',
      'content/samples.json',
      'content/changes.json',
    ],
  },
  'lib/content/source': { may: ['lib/content', 'lib/fortnox', 'lib/i18n', 'lib/simulator/core', '.contentlayer'] },
  'lib/content/lessons': { may: ['lib/content/source', 'lib/i18n'] },
  'lib/ledgers': { may: ['lib/fortnox', ...ledgerTables], packages: 'browser' },
  'lib/search': { may: ['lib/fortnox', 'lib/i18n', 'lib/content'] },
  'lib/diagnose': { may: ['lib/fortnox', 'lib/i18n', 'lib/simulator/core'], packages: 'browser' },
  'lib/data': { may: ['lib/fortnox', 'lib/i18n', 'lib/content'] },
  'lib/feed': { may: ['lib/i18n', 'lib/content'] },
  'lib/mcp': { may: ['lib'] },
  'lib/samples': { may: ['lib/content', 'lib/fortnox', 'lib/simulator', 'lib/simulator/core', 'lib/simulator/http'] },
  'lib/db': { may: [] },
  'lib/env': { may: ['lib/fortnox'] },
  'lib/simulator': { may: ['lib/fortnox', 'lib/simulator', 'lib/simulator/core', 'lib/simulator/http', 'lib/db'] },
  'lib/simulator/core': { may: ['lib/fortnox'], packages: 'none' },
  'lib/simulator/api': { may: ['lib/fortnox', 'lib/simulator/core'] },
  'lib/simulator/http': { may: ['lib/fortnox', 'lib/simulator/core', ...simulatorParts] },
  'lib/simulator/control': { may: ['lib/fortnox', 'lib/simulator/core', 'lib/simulator/http', ...simulatorParts] },
  'lib/simulator/store': { may: ['lib/fortnox', 'lib/simulator/core', 'lib/simulator/store/store', 'lib/db'] },
  'lib/simulator/store/store': { may: ['lib/fortnox', 'lib/simulator/core'], packages: 'none' },
  'lib/simulator/secrets': { may: ['lib/simulator/core'] },
  'lib/simulator/mint': { may: ['lib/simulator/core', 'lib/simulator/http/access-token', 'lib/simulator/secrets'] },
  ...Object.fromEntries(
    sandboxView.map((room) => [
      room,
      {
        may: ['lib/fortnox', 'lib/i18n', 'lib/simulator/core', 'lib/simulator/api', ...sandboxView],
        packages: 'browser',
      },
    ]),
  ),
}

/** Open to those alone who name them: that `lib` may be read does not open these. */
export const closed = ['.contentlayer', 'lib/testing', 'lib/simulator/core', 'lib/simulator/http', 'lib/db']
