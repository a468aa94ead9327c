import { expect, test } from 'vitest'
import { fitsInto } from './parts.ts'

const exact = (number: bigint, people: 'persons' | 'children' | 'families' = 'persons') => ({
  number,
  people,
  qualifier: 'exact' as const,
})

test('ten settled fit into thirteen, fourteen do not', () => {
  expect(fitsInto(exact(10n), exact(13n))).toBe(true)
  expect(fitsInto(exact(14n), exact(13n))).toBe(false)
})

test('children are held against persons, but persons never against families', () => {
  expect(fitsInto(exact(3n, 'children'), exact(2n))).toBe(false)
  expect(fitsInto(exact(7n), exact(2n, 'families'))).toBe(true)
})

test('a number that is not exact is not held against another', () => {
  expect(fitsInto({ ...exact(14n), qualifier: 'about' }, exact(13n))).toBe(true)
  expect(fitsInto(exact(14n), { ...exact(13n), qualifier: 'over' })).toBe(true)
})
