import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIsbn } from './isbn.ts'

test.each([
  ['978-0-306-40615-7', '9780306406157'],
  ['ISBN 9780306406157', '9780306406157'],
  ['0-306-40615-2', '9780306406157'],
  ['ISBN-10: 0-8044-2957-X', '9780804429573'],
  ['９７８－４－００－３１０１０１－８', '9784003101018'],
])('reads %s as thirteen digits', (given, digits) => {
  expect(readIsbn(given)).toBe(digits)
})

test.each([['978-0-306-40615-8'], ['0-306-40615-3'], ['977-0-306-40615-7'], ['97803064061'], ['X123456789'], ['']])(
  'takes %s for none',
  (given) => {
    expect(readIsbn(given)).toBeNull()
  },
)

test('of the ten endings of twelve digits just one is right, and another digit anywhere makes it wrong', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((all) => all.join(''))
  fc.assert(
    fc.property(digits, fc.integer({ min: 3, max: 11 }), fc.integer({ min: 1, max: 9 }), (nine, at, more) => {
      const right = Array.from({ length: 10 }, (_, check) => `978${nine}${check}`).filter(
        (one) => readIsbn(one) === one,
      )
      const [one = ''] = right
      const changed = one.slice(0, at) + ((Number(one[at]) + more) % 10) + one.slice(at + 1)
      return right.length === 1 && readIsbn(changed) === null
    }),
  )
})
