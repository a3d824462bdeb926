/** Forms that the rules would part: spelling variants, irregular forms, and words whose ending is none. */
export const englishStems: Readonly<Record<string, string>> = {
  used: 'use', using: 'use', uses: 'use', licence: 'licens', licences: 'licens', license: 'licens', licenses: 'licens', licensed: 'licens', licensing: 'licens',
  setting: 'setting', settings: 'setting', missing: 'missing', string: 'string', bearer: 'bearer', found: 'find', sent: 'send', expiry: 'expir', expiration: 'expir',
  died: 'die', dies: 'die', dying: 'die', tried: 'try', lives: 'live', living: 'live', lifetime: 'lifetime', lifetimes: 'lifetime', news: 'news', series: 'series',
  installed: 'install', installing: 'install', cancelled: 'cancel', cancelling: 'cancel', bookkeeping: 'bookkeep', revocation: 'revok', renewal: 'renew',
  authentication: 'authenticat', authorization: 'authoriz', authorisation: 'authoriz', access: 'access', address: 'address', addresses: 'address', process: 'process', status: 'status',
  need: 'need', speed: 'speed', feed: 'feed', exceeded: 'exceed', embed: 'embed', indices: 'index', indexes: 'index', uri: 'uri', uris: 'uri',
}
