import { expect, test } from 'vitest'
import { isSettled, judgeStep, judgeSubmission, reportStatuses, stepsFrom } from './report-status.ts'

test('a first version is the first, one that was returned comes again, and a settled one is followed by the next with a reason', () => {
  expect(judgeSubmission(undefined, null)).toEqual({ again: false, version: 1 })
  expect(judgeSubmission({ version: 1, status: 'returned' }, null)).toEqual({ again: true })
  expect(judgeSubmission({ version: 1, status: 'released' }, 'A gift was missing')).toEqual({
    again: false,
    version: 2,
  })
  expect(() => judgeSubmission({ version: 1, status: 'adopted' }, null)).toThrow('report.correction-reason')
  expect(() => judgeSubmission({ version: 1, status: 'submitted' }, 'Hurry')).toThrow('report.in-review')
})

test('nothing is adopted before it is submitted, nor released before it is adopted, and nothing adopted is returned', () => {
  const ways = reportStatuses.flatMap((from) => stepsFrom(from).map((to) => `${from} → ${to}`))
  expect(ways).toEqual(['submitted → returned', 'submitted → adopted', 'returned → submitted', 'adopted → released'])
  expect(() => judgeStep('submitted', 'released')).toThrow('report.not-to-be-released')
  expect(() => judgeStep('adopted', 'returned')).toThrow('report.not-to-be-returned')
  expect(reportStatuses.filter(isSettled)).toEqual(['adopted', 'released'])
})
