/**
 * What a report of a test runner says failed, as `{ test, why }`: a run of a thousand tests closes with the few lines that matter.
 */

const file = (path) => path.replace(`${process.cwd()}/`, '')

/** Of Vitest's JSON report. A file that could not be run at all has no tests that failed, but failed itself. */
export function vitestFailures({ testResults }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0) return [{ test: file(name), why: message }]
      return failed.map(({ fullName, failureMessages }) => ({
        test: `${file(name)} › ${fullName}`,
        why: failureMessages.join('\n'),
      }))
    })
}

/** Of Playwright's JSON report, with the errors that belong to no test. */
export function playwrightFailures({ suites, errors }) {
  const of = (suite, path) => [
    ...suite.specs
      .filter(({ ok }) => !ok)
      .map((spec) => ({
        test: [`${spec.file}:${spec.line}`, ...path, spec.title].join(' › '),
        why: spec.tests
          .flatMap(({ results }) => results.flatMap((result) => result.errors.map(({ message }) => message)))
          .join('\n'),
      })),
    ...(suite.suites ?? []).flatMap((inner) => of(inner, [...path, inner.title])),
  ]
  return [
    ...suites.flatMap((suite) => of(suite, [])),
    ...errors.map(({ message }) => ({ test: 'outside any test', why: message })),
  ]
}
