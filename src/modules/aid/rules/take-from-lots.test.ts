import { expect, test } from 'vitest'
import { takeFromLots } from './take-from-lots.ts'

const lot = (id: string, available: bigint, expiresOn: string | null = null) => ({ id, available, expiresOn })

test('takes the earliest expiry first and goods without expiry last', () => {
  const lots = [lot('c', 5n), lot('b', 5n, '2011-09-01'), lot('a', 2n, '2011-06-01')]
  expect(takeFromLots(lots, 8n, '2011-05-01')).toEqual({
    taken: [
      { lotId: 'a', quantity: 2n },
      { lotId: 'b', quantity: 5n },
      { lotId: 'c', quantity: 1n },
    ],
    missing: 0n,
    expired: 0n,
  })
})

test('leaves expired goods alone and says how much lies there', () => {
  const lots = [lot('a', 2n, '2011-04-30'), lot('b', 1n, '2011-05-01')]
  expect(takeFromLots(lots, 3n, '2011-05-01')).toEqual({
    taken: [{ lotId: 'b', quantity: 1n }],
    missing: 2n,
    expired: 2n,
  })
})

test('takes nothing from a lot whose stock is promised to a later day', () => {
  expect(takeFromLots([lot('a', 0n)], 1n, '2011-05-01')).toEqual({ taken: [], missing: 1n, expired: 0n })
})
