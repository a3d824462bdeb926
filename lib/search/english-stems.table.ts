/** Forms that the rules would part: spelling variants, irregular forms, and words whose ending is none. */
export const englishStems: ReadonlyMap<string, string> = new Map(Object.entries({
  used: 'use', using: 'use', uses: 'use', lives: 'liv', found: 'find', sent: 'send', setting: 'setting', settings: 'setting', news: 'news', series: 'series',
  licence: 'licens', licences: 'licens', license: 'licens', licenses: 'licens', licensed: 'licens', licensing: 'licens', expiry: 'expir', expiration: 'expir',
  died: 'die', dies: 'die', dying: 'die', cancelled: 'cancel', cancelling: 'cancel', bookkeeping: 'bookkeep', renewal: 'renew', revocation: 'revok',
  authentication: 'authenticat', authorization: 'authoriz', authorisation: 'authoriz', apis: 'api', uris: 'uri', embed: 'embed', indices: 'index',
}))
