import { expect, test } from 'vitest'
import { lacksAdvance } from './advance.ts'
import { dueState } from './due-state.ts'
import { parseRate, plainRate } from './rate.ts'
import { partOfIncome, partOfWork, type StatementLine, totalsOf } from './statement.ts'

const line = (kind: StatementLine['kind'], part: StatementLine['part'], amount: bigint): StatementLine => ({
  ...{ kind, part, amount, detail: null, source: 'records' },
})

test('a statement adds up by part: ordinary income less expenses, and what is extraordinary after it', () => {
  const totals = totalsOf([
    line('dues-voting', partOfIncome('dues-voting'), 100n),
    line('gift', 'gifts', 500n),
    line('gifts-in-kind', partOfIncome('gifts-in-kind'), 50n),
    line('subsidies', partOfIncome('subsidies'), 70n),
    line('ticket', 'business', 30n),
    line('interest', partOfIncome('interest'), 1n),
    line('work', partOfWork('aid'), 400n),
    line('work', partOfWork('fundraising'), 40n),
    line('work', partOfWork('administration'), 60n),
    line('asset-sales', partOfIncome('asset-sales'), 9n),
  ])
  expect(totals.of).toMatchObject({ dues: 100n, gifts: 550n, grants: 70n, business: 30n, other: 1n })
  expect(totals.of).toMatchObject({ programmes: 400n, administration: 100n, extraordinary: 9n })
  expect(totals).toMatchObject({ income: 751n, expenses: 500n, ordinary: 251n, result: 260n })
})

test('a remittance lacks a filing in advance above the limit alone, and where its value is known', () => {
  const sent = (yen: bigint | null, advance_filed_on: string | null = null) => ({ yen, advance_filed_on })
  expect(lacksAdvance(sent(2_000_001n), 2_000_000n)).toBe(true)
  expect(lacksAdvance(sent(2_000_000n), 2_000_000n)).toBe(false)
  expect(lacksAdvance(sent(2_000_001n, '2011-01-01'), 2_000_000n)).toBe(false)
  expect(lacksAdvance(sent(null), 2_000_000n)).toBe(false)
  expect(lacksAdvance(sent(9_000_000n), null)).toBe(false)
})

test('what is due is open, made, filed or late; what is only kept is done when it is made', () => {
  const due = (duty: 'file' | 'keep', dueOn: string | null) =>
    ({ item: 'donor-list', duty, dueOn, keptYears: 5, authorisedOnly: true }) as const
  const filed = (filed_on: string | null) => ({ filed_on })
  expect(dueState(due('file', '2011-11-30'), null, '2011-11-30')).toBe('open')
  expect(dueState(due('file', '2011-11-30'), null, '2011-12-01')).toBe('overdue')
  expect(dueState(due('file', '2011-11-30'), filed(null), '2011-11-30')).toBe('made')
  expect(dueState(due('file', '2011-11-30'), filed(null), '2011-12-01')).toBe('overdue')
  expect(dueState(due('file', '2011-11-30'), filed('2011-11-01'), '2011-12-01')).toBe('done')
  expect(dueState(due('keep', '2011-11-30'), filed(null), '2011-12-01')).toBe('done')
  expect(dueState(due('file', null), null, '2031-12-01')).toBe('open')
})

test('a rate is exact to six decimals', () => {
  expect(parseRate('83.15')).toBe(83_150_000n)
  expect(parseRate('0.000001')).toBe(1n)
  expect(plainRate(83_150_000n)).toBe('83.15')
  expect(plainRate(100_000_000n)).toBe('100')
  for (const wrong of ['0', '1.0000001', '-1', 'x', '1,2']) expect(() => parseRate(wrong)).toThrow('filings.not-a-rate')
})
