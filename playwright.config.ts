import { defineConfig, devices } from '@playwright/test'
import { fortnoxApp } from './e2e/fortnox-app'
import { presentChromium } from './scripts/find-chromium.mjs'
import { freePort } from './scripts/free-port.mjs'

/** A portal that already runs, such as `npm run dev`; without one, the built portal is started for these tests alone. */
const running = process.env.KOPPLA_E2E_URL

// Workers read this file again: the ports are chosen once and handed on in the environment.
if (!running) {
  process.env.KOPPLA_E2E_PORT ??= String(await freePort(3210))
  process.env.KOPPLA_E2E_SECOND_PORT ??= String(await freePort(Number(process.env.KOPPLA_E2E_PORT) + 1))
}
const portal = `http://localhost:${process.env.KOPPLA_E2E_PORT}`
/**
 * A portal that has a Fortnox app of its own to sign in with. The first portal plays the real Fortnox to it. They have different
 * hosts, since cookies know no ports.
 */
const second = `http://127.0.0.1:${process.env.KOPPLA_E2E_SECOND_PORT}`

const chromium = presentChromium()

const server = (url: string, env: Record<string, string> = {}) => ({
  command: 'node e2e/serve.mjs',
  url: `${url}/en`,
  env: { PORT: new URL(url).port, KOPPLA_URL: url, ...env },
  reuseExistingServer: false,
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 } as const,
})

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A development server has another policy, and headers of its own; and there is one of it.
  testIgnore: running ? ['security-headers.spec.ts', 'sign-in.spec.ts'] : [],
  fullyParallel: true,
  workers: 2,
  // A slow machine is no failure; a page that never comes is.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: running ?? portal,
    launchOptions: chromium ? { executablePath: chromium } : {},
    trace: 'retain-on-failure',
  },
  ...(running
    ? {}
    : {
        webServer: [
          server(portal),
          server(second, {
            KOPPLA_FORTNOX_CLIENT_ID: fortnoxApp.clientId,
            KOPPLA_FORTNOX_CLIENT_SECRET: fortnoxApp.clientSecret,
            KOPPLA_FORTNOX_AUTH_URL: portal,
            KOPPLA_FORTNOX_API_URL: portal,
          }),
        ],
      }),
})
