import fc from 'fast-check'

/** Markup that no page of ours has: where it comes back as it was sent, a stranger could write the page. */
export const markup = /<zzyzx|["']zzyzx|<script|<img/i

const fixed = [
  '',
  ' ',
  '\0',
  '%00',
  '%',
  '%zz',
  '\r\nX-Koppla: 1',
  '\r\n\r\n<zzyzx>',
  '<zzyzx onload=1>',
  '"zzyzx onload="1',
  "'zzyzx onload='1",
  '</p><script>zz</script>',
  '"><img src=zz>',
  '{{zz}}',
  '__proto__',
  'constructor',
  'toString',
  'å'.normalize('NFD'),
  '\u202ezz\ufeff',
  '\ud800',
  '\udc00\ud800',
  '😀'.repeat(50),
  '1'.repeat(400),
  'x'.repeat(5_000),
  '../../zz',
  '..%2f..%2fzz',
  "' or 1=1 --",
  '{}',
  '[]',
  'null',
  'true',
  '0',
  '-1',
  '007',
  '1.5',
  '1e999',
  '9007199254740993',
  '0x10',
  '1; drop table worlds',
  '2026-02-31',
  '0000-00-00',
  'API_BLANK',
  'http://localhost/',
  'https://localhost:4000/callback',
  'http://localhost@evil.example/',
  'javascript:zz()',
  'kw_zz',
] as const

/** What somebody types who wants to break something. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fixed) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
)

const deep = (open: string, close: string, times: number) => `${open.repeat(times)}0${close.repeat(times)}`

/** JSON as it is written: much of this could not be made by writing a value. */
export const hostileJson = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '0',
    '-0',
    '-1',
    '1.5',
    '1e308',
    '1e999',
    '9007199254740993',
    '"1"',
    '"\\u0000"',
    '"\\ud800"',
    '"__proto__"',
    '{}',
    '[]',
    '[[]]',
    '{"__proto__":{"zz":1}}',
    '{"constructor":{"prototype":{"zz":1}}}',
    '{"length":-1}',
    '{"toJSON":1}',
    deep('[', ']', 50),
    deep('[', ']', 20_000),
    deep('{"a":', '}', 5_000),
    `[${'1,'.repeat(3_000)}1]`,
  ),
  hostileText.map((text) => JSON.stringify(text)),
  fc.json({ maxDepth: 3 }),
)

/** Written in no encoding, in the wrong one, or hardly. */
export const hostileEncoding = fc.constantFrom(
  '&a=%',
  '&%zz=1',
  '&a=%00',
  '&a=%ED%A0%80',
  '&a=%FF%FE',
  '&a=%C3',
  '&a=\u00e5\u2028',
  '&=',
  '&&&==&',
  '&a[]=1&a[]=2',
  '&__proto__=1&__proto__[a]=1',
  '&a=+%2B+',
  ';a=1',
  '#zz',
  `&${'a'.repeat(9_000)}=1`,
)

/** Bodies that are nothing of what any endpoint takes. */
export const hostileBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .constantFrom('\u{feff}{}', '{', '{"a":}', '"', '{"a":1}{"a":1}', '<zzyzx/>', '--zz\r\n\r\n', '\0')
    .map((text) => Buffer.from(text)),
  fc.constantFrom('{"a":1}', 'grant_type=refresh_token').map((text) => Buffer.from(text, 'utf16le')),
  fc.constant(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])),
  fc.constantFrom(17_000, 1_100_000).map((size) => Buffer.alloc(size, 'a=1&')),
)
