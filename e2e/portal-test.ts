import { test as base, type ConsoleMessage } from '@playwright/test'

interface Complaints {
  /** What the browser may complain of in this test: a page that is not found is logged as an error. */
  expectedComplaints: RegExp[]
  /** Errors and warnings of the console, broken policies among them, and errors that nothing caught. */
  complaints: string[]
}

/** Two pages that fade into one another stop doing so when a third is asked for, or when there is no script to do it. */
const transitionCutShort = /Transition was (aborted|skipped)/

/** A test of pages on which the browser has nothing to complain of. */
export const test = base.extend<Complaints>({
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = []
      const expected = [...expectedComplaints, transitionCutShort]
      const note = (text: string) => {
        if (!expected.some((pattern) => pattern.test(text))) complaints.push(text)
      }
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') note(message.text())
      })
      context.on('weberror', (error) => note(String(error.error())))
      await use(complaints)
      base.expect(complaints, 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],
})

export const expect = test.expect

/** The console's words for a page that answers 404, which is what some tests ask for. */
export const notFound = /Failed to load resource: the server responded with a status of 404/
