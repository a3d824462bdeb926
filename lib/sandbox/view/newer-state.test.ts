import { describe, expect, it } from 'vitest'
import { newerState } from './newer-state'
import { sampleState } from './sample-state'

describe('two readings of a world', () => {
  const at = (wall: number, id = 'world') => ({ ...sampleState, world: { ...sampleState.world, id, wall } })

  it('never go back, unless it is another world', () => {
    expect(newerState(at(2), at(1)).world.wall).toBe(2)
    expect(newerState(at(1), at(2)).world.wall).toBe(2)
    expect(newerState(at(2), at(1, 'other')).world.id).toBe('other')
    expect(newerState(undefined, at(1)).world.wall).toBe(1)
  })
})
