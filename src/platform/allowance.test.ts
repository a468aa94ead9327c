import { expect, test } from 'vitest'
import { allowance } from './allowance.ts'

const at = (seconds: number) => new Date(seconds * 1000)

test('each may do it so often in the time, and again when it is over', () => {
  const may = allowance({ most: 2, within: 10_000 })
  expect([may('a', at(0)), may('a', at(9)), may('a', at(9.5)), may('b', at(9.5))]).toEqual([true, true, false, true])
  expect([may('a', at(10)), may('a', at(11)), may('a', at(12)), may('b', at(12))]).toEqual([true, true, false, true])
})

test('of too many the oldest are forgotten, so that memory has an end', () => {
  const may = allowance({ most: 1, within: 10_000, remembered: 2 })
  expect(['a', 'b', 'c'].map((who) => may(who, at(0)))).toEqual([true, true, true])
  expect([may('c', at(1)), may('b', at(1)), may('a', at(1))]).toEqual([false, false, true])
})
