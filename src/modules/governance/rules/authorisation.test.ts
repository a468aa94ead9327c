import { expect, test } from 'vitest'
import { misplaced, type Step, standingOn } from './authorisation.ts'

const step = (state: Step['state'], day: string, validUntil: string | null = null): Step => ({
  ...{ state, start: day, end: day, validUntil },
})
const life = [
  step('granted', '2010-06-16', '2015-06-15'),
  step('applied', '2010-02-01'),
  step('renewed', '2015-06-16', '2020-06-15'),
]

test('an authorisation is applied for, granted and renewed, in whatever order it is told', () => {
  expect(misplaced(life)).toBeUndefined()
  expect(misplaced([step('granted', '2010-06-16')])).toBeUndefined()
})

test('nothing is renewed, revoked or refused that was never granted or applied for, and nothing granted twice', () => {
  expect(misplaced([step('renewed', '2010-06-16')])).toMatchObject({ state: 'renewed' })
  expect(misplaced([...life, step('granted', '2016-01-01')])).toMatchObject({ state: 'granted' })
  expect(misplaced([step('applied', '2010-01-01'), step('revoked', '2010-02-01')])).toMatchObject({ state: 'revoked' })
  expect(misplaced([...life, step('expired', '2020-06-15'), step('applied', '2021-01-01')])).toBeUndefined()
})

test('it stands from the day of its step, and lapses after the last day that was granted', () => {
  const days = ['2010-01-31', '2010-02-01', '2010-06-16', '2015-06-16', '2020-06-15', '2020-06-16']
  expect(days.map((day) => standingOn(life, day))).toEqual([null, 'applied', 'granted', 'renewed', 'renewed', 'lapsed'])
})
