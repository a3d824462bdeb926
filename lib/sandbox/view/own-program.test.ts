import { describe, expect, it } from 'vitest'
import { consentCurl, envLines, exchangeCurl } from './own-program'
import { sampleState } from './sample-state'

describe("what one's own program needs", () => {
  const secrets = { clientId: 'app', clientSecret: 'secret', worldId: 'world', worldKey: 'key' }

  it('names every address of the world', () => {
    const lines = envLines(secrets, sampleState.urls).split('\n')
    expect(lines).toContain('FORTNOX_CLIENT_SECRET=secret')
    expect(lines.every((line) => /^[A-Z_]+=\S+$/.test(line))).toBe(true)
  })

  it('sends the key to the control API and the secret to the token endpoint, and never the other way', () => {
    expect(consentCurl(secrets, sampleState)).toContain('/control/v1/worlds/world/consents')
    expect(consentCurl(secrets, sampleState)).not.toContain('secret')
    expect(exchangeCurl(secrets, sampleState.urls)).toContain("-u 'app:secret'")
    expect(exchangeCurl(secrets, sampleState.urls)).not.toContain('key')
  })
})
