import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellLearners } from './tell-learners.ts'

const threshold = 5n

test('few learners are kept back, and with them what they attended; none and many are told', () => {
  const told = (total: bigint) => tellLearners({ total, byClass: [total], threshold })
  expect([0n, 1n, 4n, 5n].map((total) => told(total).total)).toEqual([0n, null, null, 5n])
  expect([0n, 1n, 4n, 5n].map((total) => told(total).attended)).toEqual([true, false, false, true])
})

test('classes are told all or none', () => {
  expect(tellLearners({ total: 12n, byClass: [5n, 7n, 0n], threshold }).byClass).toEqual([5n, 7n, 0n])
  expect(tellLearners({ total: 12n, byClass: [4n, 8n], threshold }).byClass).toBeNull()
})

test('classes are kept back where the numbers would tell that a few are in two of them', () => {
  expect(tellLearners({ total: 12n, byClass: [6n, 8n], threshold }).byClass).toBeNull()
  expect(tellLearners({ total: 12n, byClass: [8n, 9n], threshold }).byClass).toEqual([8n, 9n])
})

test('whatever the numbers: nothing told, and no sum or difference of it, is from one to below the threshold', () => {
  const counts = fc.array(fc.bigInt({ min: 0n, max: 12n }), { maxLength: 5 })
  fc.assert(
    fc.property(counts, fc.bigInt({ min: 0n, max: 12n }), (byClass, overlap) => {
      const sum = byClass.reduce((all, count) => all + count, 0n)
      const largest = byClass.reduce((most, count) => (count > most ? count : most), 0n)
      const total = sum - overlap < largest ? largest : sum - overlap
      const told = tellLearners({ total, byClass, threshold })
      const isSmall = (count: bigint) => count > 0n && count < threshold
      const known = [...(told.total === null ? [] : [told.total]), ...(told.byClass ?? [])]
      expect(known.some(isSmall)).toBe(false)
      if (told.total === null) expect([told.byClass, told.attended]).toEqual([null, false])
      if (told.total !== null && told.byClass) expect(isSmall(sum - told.total)).toBe(false)
    }),
  )
})
