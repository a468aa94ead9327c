import { expect, test } from 'vitest'
import type { Db } from './db.ts'
import { atOnce, keepAnswers, once, withOwnAnswers } from './once.ts'

const asking = () => {
  let asked = 0
  return { ask: async () => ++asked, times: () => asked }
}

test('a transaction that keeps its answers is asked once, any other each time', async () => {
  const tx = {} as Db
  const { ask, times } = asking()
  expect([await once(tx, 'who', ask), await once(tx, 'who', ask)]).toEqual([1, 2])
  keepAnswers(tx)
  expect([await once(tx, 'who', ask), await once(tx, 'who', ask), await once(tx, 'where', ask)]).toEqual([3, 3, 4])
  expect(times()).toBe(4)
})

test('who sees more is given no answer of those who see less, nor they theirs, also when it fails', async () => {
  const tx = {} as Db
  keepAnswers(tx)
  const [few, many] = [async () => 'few', async () => 'many']
  expect(await once(tx, 'who', few)).toBe('few')
  expect(await withOwnAnswers(tx, () => once(tx, 'who', many))).toBe('many')
  expect(await once(tx, 'who', many)).toBe('few')
  await expect(withOwnAnswers(tx, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await once(tx, 'who', many)).toBe('few')
})

test('who asks the same at the same time has the same answer, and who asks later a new one', async () => {
  const db = {} as Db
  const { ask } = asking()
  expect(await Promise.all([atOnce(db, 'sum', ask), atOnce(db, 'sum', ask)])).toEqual([1, 1])
  expect(await atOnce(db, 'sum', ask)).toBe(2)
})
