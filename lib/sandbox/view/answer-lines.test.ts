import { describe, expect, it } from 'vitest'
import { answerLines, isMislabelled, rawAnswer, rawRequest } from './answer-lines'

const answer = (type: string, body: string) => ({ status: 400, headers: [['Content-Type', type]] as const, body })

describe('the lines of an answer', () => {
  it('mark the tokens and explain each key of a token answer', () => {
    const lines = answerLines(
      '{"access_token":"a","expires_in":3600,"token_type":"bearer","scope":"invoice","refresh_token":"r"}',
    )
    expect(lines?.map(({ name, credential }) => [name, credential])).toEqual([
      ['access_token', 'access-token'],
      ['expires_in', null],
      ['token_type', null],
      ['scope', null],
      ['refresh_token', 'refresh-token'],
    ])
    expect(lines?.every(({ note }) => note !== null)).toBe(true)
  })

  it('explain the API error in both casings', () => {
    const notes = (body: string) => answerLines(body)?.map(({ note }) => note)
    expect(notes('{"ErrorInformation":{"error":1,"message":"Nej","code":2000663}}')).toEqual([
      null,
      null,
      'errorMessage',
      'errorCode',
    ])
    expect(notes('{"ErrorInformation":{"Error":1,"Message":"Nej","Code":2000433}}')).toEqual([
      null,
      null,
      'errorMessage',
      'errorCode',
    ])
  })

  it('are none for what is not a JSON object', () => {
    expect(answerLines('<html>')).toBeNull()
    expect(answerLines('"text"')).toBeNull()
    expect(answerLines('')).toBeNull()
  })
})

describe('the label of an answer', () => {
  it('is found wrong where JSON goes as HTML, as Fortnox sends its errors', () => {
    expect(isMislabelled(answer('text/html; charset=UTF-8', '{"error":"invalid_grant"}'))).toBe(true)
    expect(isMislabelled(answer('application/json', '{"error":"invalid_grant"}'))).toBe(false)
    expect(isMislabelled(answer('text/html', '<html>'))).toBe(false)
  })
})

describe('the raw halves', () => {
  it('are request line, headers, body', () => {
    const request = {
      method: 'POST',
      url: 'http://localhost:3000/oauth-v1/token?a=1',
      headers: [['accept', '*/*']] as const,
      body: 'a=b',
    }
    expect(rawRequest(request)).toBe('POST /oauth-v1/token?a=1 HTTP/1.1\nhost: localhost:3000\naccept: */*\n\na=b')
    expect(rawRequest({ ...request, url: '/3/me', method: 'GET', body: '' })).toBe('GET /3/me HTTP/1.1\naccept: */*')
  })

  it('are status, headers, body', () => {
    expect(rawAnswer(answer('text/plain', 'no'))).toBe('HTTP/1.1 400\nContent-Type: text/plain\n\nno')
  })
})
