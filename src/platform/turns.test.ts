import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurns } from './turns.ts'

test('work is done one at a time, in the order in which it came, also after one that failed', async () => {
  const turn = inTurns()
  const seen: string[] = []
  let atOnce = 0
  const work = (name: string, fails = false) =>
    turn(async () => {
      atOnce += 1
      expect(atOnce).toBe(1)
      await soon()
      atOnce -= 1
      seen.push(name)
      if (fails) throw new Error(name)
      return name
    })
  const all = await Promise.allSettled([work('first'), work('second', true), work('third')])
  expect(seen).toEqual(['first', 'second', 'third'])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
