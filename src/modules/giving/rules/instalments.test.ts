import { describe, expect, test } from 'vitest'
import { type Came, instalmentsOf, type Promised } from './instalments.ts'

const promise = (more: Partial<Promised> = {}): Promised => ({
  ...{ started_on: '2011-01-31', ended_on: null, frequency: 'monthly', amount: 3000n },
  ...more,
})
const told = (today: string, gifts: readonly Came[] = [], more: Partial<Promised> = {}) =>
  instalmentsOf(promise(more), gifts, today).instalments.map(({ dueOn, state, received }) =>
    [dueOn, state, ...(received > 0n ? [received] : [])].join(' '),
  )

describe('instalments', () => {
  test('fall on the last day of a month that has no 31st, and on the 31st again after it', () => {
    expect(instalmentsOf(promise(), [], '2012-03-01').instalments.map(({ dueOn }) => dueOn)).toEqual([
      ...['2011-01-31', '2011-02-28', '2011-03-31', '2011-04-30', '2011-05-31', '2011-06-30', '2011-07-31'],
      ...[
        '2011-08-31',
        '2011-09-30',
        '2011-10-31',
        '2011-11-30',
        '2011-12-31',
        '2012-01-31',
        '2012-02-29',
        '2012-03-31',
      ],
    ])
    const days = (frequency: 'quarterly' | 'yearly', started_on: string) =>
      instalmentsOf(promise({ frequency, started_on }), [], '2013-01-01').instalments.map(({ dueOn }) => dueOn)
    expect(days('yearly', '2012-02-29')).toEqual(['2012-02-29', '2013-02-28'])
    expect(days('quarterly', '2012-05-31')).toEqual(['2012-05-31', '2012-08-31', '2012-11-30', '2013-02-28'])
  })

  test('are missed only after the days of grace', () => {
    expect(told('2011-02-10')).toEqual(['2011-01-31 expected', '2011-02-28 expected'])
    expect(told('2011-02-11')).toEqual(['2011-01-31 missed', '2011-02-28 expected'])
  })

  test('are settled oldest first, several by one gift, and in part by a smaller one', () => {
    const gifts = [
      { day: '2011-03-20', left: 6500n },
      { day: '2011-04-02', left: 500n },
    ]
    expect(told('2011-04-20', gifts)).toEqual([
      '2011-01-31 received 3000',
      '2011-02-28 received 3000',
      '2011-03-31 in-part 1000',
      '2011-04-30 expected',
    ])
    const { instalments } = instalmentsOf(promise(), [...gifts].reverse(), '2011-04-20')
    expect(instalments.map(({ receivedOn }) => receivedOn)).toEqual(['2011-03-20', '2011-03-20', null, null])
    expect(instalments.map(({ overdue }) => overdue)).toEqual([false, false, true, false])
  })

  test('end with the pledge, and what comes beyond them is ahead', () => {
    const ended = { ended_on: '2011-02-28' }
    const gifts = [{ day: '2011-01-31', left: 10_000n }]
    expect(told('2011-12-01', gifts, ended)).toEqual(['2011-01-31 received 3000', '2011-02-28 received 3000'])
    expect(instalmentsOf(promise(ended), gifts, '2011-12-01').ahead).toBe(4000n)
    expect(instalmentsOf(promise(), [{ day: '2011-01-01', left: 9000n }], '2011-01-05').ahead).toBe(6000n)
  })

  test('are none before the first day but the first itself', () => {
    expect(told('2010-01-01')).toEqual(['2011-01-31 expected'])
  })
})
