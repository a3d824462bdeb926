/** A tool that is a call of the control API, by the call's method and path. */
interface WorldCall {
  readonly call: string
  readonly title: string
  /** What is said beside the call's own summary. */
  readonly hint?: string
}

/** The calls of the control API that are tools, in the order in which one uses them. */
export const worldCalls = {
  make_world: {
    call: 'POST /worlds', title: 'Make a simulated Fortnox',
    hint: 'Keep its id and key: every other tool of a world asks for them. Its urls are what a program under test is pointed at in the place of Fortnox.',
  },
  list_scenarios: { call: 'GET /scenarios', title: 'List the scenarios' },
  set_up_scenario: { call: 'POST /worlds/{id}/scenarios/{name}', title: 'Set up a scenario' },
  consent: {
    call: 'POST /worlds/{id}/consents', title: 'Let a customer approve or deny',
    hint: 'Answers the redirect with the code, which a program exchanges for tokens.',
  },
  move_clock: {
    call: 'POST /worlds/{id}/clock', title: 'Move the clock',
    hint: 'request: {"advance":"31d"}, {"set":"2027-01-01T00:00:00Z"} or {"freeze":true}.',
  },
  change_policy: { call: 'PATCH /worlds/{id}/policy', title: 'Change the policy' },
  add_fault: { call: 'POST /worlds/{id}/faults', title: 'Make requests fail' },
  show_world: { call: 'GET /worlds/{id}', title: 'Show a world' },
  list_exchanges: { call: 'GET /worlds/{id}/exchanges', title: 'Read the recorded requests and answers' },
  assert_traffic: { call: 'POST /worlds/{id}/assertions', title: 'Check what a program sent' },
  reset_world: { call: 'POST /worlds/{id}/reset', title: 'Reset a world' },
  remove_world: { call: 'DELETE /worlds/{id}', title: 'Remove a world' },
} as const satisfies Record<string, WorldCall>

export type WorldToolName = keyof typeof worldCalls
