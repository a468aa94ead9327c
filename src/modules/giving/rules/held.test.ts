import { expect, test } from 'vitest'
import { type HeldMove, refuseOverdrawn } from './held.ts'

const held = (moved_on: string, amount: bigint): HeldMove => ({ kind: 'held', moved_on, amount })
const out = (moved_on: string, amount: bigint): HeldMove => ({ kind: 'passed-on', moved_on, amount })
const judge = (...moves: HeldMove[]) => refuseOverdrawn(moves, 'JPY', 'amount')
const overdrawn = expect.objectContaining({ code: 'giving.held-overdrawn', field: 'amount' })

test('no more is passed on than had come by then', () => {
  judge()
  judge(out('2011-03-20', 500n), held('2011-03-20', 500n))
  judge(held('2011-03-01', 500n), out('2011-03-02', 300n), held('2011-03-03', 100n), out('2011-03-04', 300n))
  expect(() => judge(held('2011-03-01', 500n), out('2011-03-02', 501n))).toThrow(overdrawn)
  // what comes later does not make good for it
  expect(() => judge(out('2011-03-02', 1n), held('2011-03-03', 500n))).toThrow(overdrawn)
  expect(() => judge(held('2011-03-01', 5n), out('2011-03-02', 3n), out('2011-03-02', 3n))).toThrow(overdrawn)
})
