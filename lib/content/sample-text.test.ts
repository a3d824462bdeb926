import { expect, test } from 'vitest'
import { indented, sampleText } from './sample-text'
import { samples } from './samples.table'

test('JSON gets line breaks, and every escape stays as it was sent', () => {
  expect(indented('{"a":"Lule\\u00e5 \\/ \\"{,\\"","b":[1,{}],"c":[]}')).toBe(
    '{\n  "a": "Lule\\u00e5 \\/ \\"{,\\"",\n  "b": [\n    1,\n    {}\n  ],\n  "c": []\n}',
  )
})

test('an address and a form have a line for each parameter', () => {
  const request = { method: 'GET', url: 'https://x.example/auth?a=1&b=2', headers: [], body: '' }
  expect(sampleText({ request, answer: 'lost' })).toEqual({
    request: 'GET https://x.example/auth\n  ?a=1\n  &b=2',
    answer: null,
  })
  expect(
    sampleText({ request: { ...request, url: 'https://x.example', body: 'a=1&b=2' }, answer: 'lost' }).request,
  ).toBe('GET https://x.example\n\na=1\n&b=2')
})

test('a recorded refresh shows what is sent and what comes back, and no whole token', () => {
  const refresh = samples['refresh']
  if (!refresh) throw new Error('There is no such sample.')
  const { request, answer } = sampleText(refresh)
  expect(request).toMatch(
    /^POST https:\/\/apps\.fortnox\.se\/oauth-v1\/token\n[\s\S]*\n\ngrant_type=refresh_token\n&refresh_token=[0-9a-f]{40}$/,
  )
  expect(answer).toMatch(/^HTTP 200\nContent-Type: application\/json\n\n\{\n {2}"access_token": "eyJ/)
  expect(answer).toContain('…')
})
