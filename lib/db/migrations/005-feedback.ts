import type { Migration } from './migration'

/** What readers say about pages. A day, no hour and no sender: enough to mend a page, too little to find a person. */
export const feedback: Migration = {
  name: '005-feedback',
  statements: (dialect) => [
    `create table feedback (
      ${dialect === 'sqlite' ? 'sequence integer primary key' : 'sequence bigserial primary key'},
      kind text not null,
      locale text not null,
      page text not null,
      text text not null,
      asked text not null,
      day text not null,
      handled integer not null
    )`,
    'create index feedback_of_page on feedback (page, kind, handled)',
    'create index feedback_by_day on feedback (day)',
  ],
}
