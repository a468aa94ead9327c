import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { testWorld } from '../world.ts'

const { owner, close } = await testWorld()
afterAll(close)

/** Street, postal code, town. */
type Place = readonly [string | null, string | null, string | null]

const isSame = async (one: Place, other: Place) => {
  const { rows } = await sql<{
    same: boolean
  }>`select people.is_same_place(${one[0]}::text, ${one[1]}::text, ${one[2]}::text,
    ${other[0]}::text, ${other[1]}::text, ${other[2]}::text) as same`.execute(owner)
  return rows[0]?.same
}

const quay: Place = ['3 Quay Street', 'BS1 4DJ', 'Bristol']

describe('one place', () => {
  const pairs: readonly (readonly [string, Place, Place])[] = [
    ['is what is written the same', quay, quay],
    ['does not depend on case, width, blanks and signs', quay, ['３ＱＵＡＹ  street,', 'bs1-4dj', 'BRISTOL']],
    ['may be shortened where number and postal code agree', quay, ['3 Quay St.', 'BS14DJ', null]],
    [
      'may have the longer form of an American code',
      ['12 Oak Ave', '02139', 'Cambridge'],
      ['12 Oak Avenue', '02139-4307', 'Cambridge'],
    ],
    ['may have its Japanese code with a sign', ['日比谷2-2', '〒100-0006', '東京'], ['日比谷２−２', '1000006', null]],
    [
      'needs no code where street and town are the same',
      ['Flat A, 8 Nathan Road', null, 'Hong Kong'],
      ['flat a 8 nathan road', '', 'Hong Kong'],
    ],
  ]
  test.each(pairs)('%s', async (_, one, other) => {
    expect([await isSame(one, other), await isSame(other, one)]).toEqual([true, true])
  })
})

describe('another place', () => {
  const pairs: readonly (readonly [string, Place, Place])[] = [
    ['has another number', quay, ['5 Quay Street', 'BS1 4DJ', 'Bristol']],
    ['has another flat', ['3 Quay Street, Flat 1', 'BS1 4DJ', null], ['3 Quay Street, Flat 2', 'BS1 4DJ', null]],
    ['has the same number in another street of the town', ['3 Oak Ave', '02139', null], ['3 Elm Ave', '02139', null]],
    ['has the same street in another town', ['12 High Street', null, 'Leeds'], ['12 High Street', null, 'Bristol']],
    [
      'has the same numbers in another part of the town',
      ['1-2-3', '100-0006', '千代田区日比谷'],
      ['1-2-3', '100-0014', '千代田区永田町'],
    ],
    ['has the same street under another code', quay, ['3 Quay Street', 'LS1 2AB', 'Bristol']],
    ['is what no street is told of', quay, [null, 'BS1 4DJ', 'Bristol']],
    ['is what nothing is told of', [null, null, null], [null, null, null]],
    ['is another one in letters that hold no number', ['Rose Cottage', 'BS1 4DJ', null], ['Rosehill', 'BS1 4DJ', null]],
  ]
  test.each(pairs)('%s', async (_, one, other) => {
    expect([await isSame(one, other), await isSame(other, one)]).toEqual([false, false])
  })
})
