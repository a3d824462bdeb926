import { describe, expect, it } from 'vitest'
import { userAgent } from '../client'
import { senderOf } from './sender'

describe('the sender of a request', () => {
  it("is this page for the sandbox's own client", () => {
    expect(senderOf(userAgent)).toEqual({ kind: 'page' })
  })

  it('is a program by its name, and a browser as such', () => {
    expect(senderOf('curl/8.5')).toEqual({ kind: 'program', name: 'curl/8.5' })
    expect(senderOf('Mozilla/5.0')).toEqual({ kind: 'browser' })
    expect(senderOf('')).toEqual({ kind: 'unknown' })
  })
})
