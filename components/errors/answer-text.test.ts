import { expect, test } from 'vitest'
import { answerText } from './answer-text'
import { errorPlaces, errorsFrom, errorView } from './error-view'

test('an API error is shown in the casing that Fortnox answers with', () => {
  expect(answerText(errorView('2001304'))).toContain('"code": 2001304')
  expect(answerText(errorView('2000433'))).toContain('"Code": 2000433')
})

test('an OAuth error is shown with the content type that it really has', () => {
  expect(answerText(errorView('invalid-client'))).toMatch(/^HTTP 401\nContent-Type: text\/plain/)
})

test('what a redirect carries is shown as a callback', () => {
  expect(answerText(errorView('access-denied'))).toMatch(
    /\/callback\n {2}\?error=access_denied\n {2}&error_description=The\+user/,
  )
})

test('no answer is made up for a message that nobody has recorded', () => {
  expect(answerText(errorView('2000550'))).toBeNull()
})

test('no envelope is made up for an error whose number nobody has recorded', () => {
  expect(errorView('permission-missing')).toMatchObject({ code: null, message: 'Behörighet saknas' })
  expect(answerText(errorView('permission-missing'))).toBeNull()
})

test('every error of the tables is listed once', () => {
  const ids = errorPlaces.flatMap(errorsFrom).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['unauthorized', '2000663', 'permission-missing']))
})
