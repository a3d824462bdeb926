import { startChild } from './child.mjs'

/** Loads `subject` for so many `{ seconds }` or `{ grants }`, from a process of its own. The target is then where the next load goes on. */
export async function loadOn(subject, howLong) {
  const before = subject.processor()
  const { said } = await startChild(['scripts/bench/load.mjs'], {
    input: JSON.stringify({ ...subject.target, ...howLong }),
  })
  const after = subject.processor()
  subject.target = { ...subject.target, tokens: said.tokens }
  const milliseconds = before === undefined ? undefined : ((after - before) * 1_000) / said.grants
  return { ...said, processor: milliseconds }
}
