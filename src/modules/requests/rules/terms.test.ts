import { describe, expect, test } from 'vitest'
import { booksUntil, dueOn, lawOf } from './terms.ts'

describe('the law', () => {
  test.each([
    ['JP', 'japan'],
    ['KR', 'korea'],
    ['CN', 'china'],
    ['GB', 'uk'],
    ['DE', 'eu'],
    ['NO', 'eu'],
    ['US', 'other'],
    [null, 'other'],
  ])('of somebody in %s is that of %s', (country, law) => expect(lawOf(country)).toBe(law))
})

describe('an answer is due', () => {
  test.each([
    ['eu', '2026-01-31', '2026-02-28'],
    ['uk', '2026-03-15', '2026-04-15'],
    ['korea', '2026-02-20', '2026-03-02'],
    ['japan', '2026-02-20', '2026-03-06'],
    ['china', '2026-12-25', '2027-01-08'],
    ['other', '2024-02-20', '2024-03-05'],
  ] as const)('under the law of %s, asked on %s, on %s', (law, asked, due) => expect(dueOn(law, asked, 14)).toBe(due))
})

describe('books are kept', () => {
  const years = [{ label: 'FY2011', start: '2010-07-01', end: '2011-06-30' }]
  test('from the end of the fiscal year of the last entry', () =>
    expect(booksUntil('2010-07-01', years, 7)).toBe('2018-06-30'))
  test('from the entry where no fiscal year holds it', () =>
    expect(booksUntil('2012-02-29', years, 7)).toBe('2019-02-28'))
})
