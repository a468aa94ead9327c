import { expect, test } from 'vitest'
import { stepsOf } from './series.ts'

const month = (text: string) => ({ date_start: `${text}-01`, date_end: `${text}-28` })
const shown = (points: string[], breaks: string[]) =>
  stepsOf(points.map(month), breaks.map(month)).map((step) => ('cut' in step ? '|' : step.point.date_end.slice(0, 7)))

test('a break stands between the points that it parts', () => {
  expect(shown(['2009-09', '2009-10', '2010-01', '2010-02'], ['2009-11'])).toEqual([
    ...['2009-09', '2009-10', '|'],
    ...['2010-01', '2010-02'],
  ])
})

test('a break before the first or after the last point parts nothing', () => {
  expect(shown(['2010-01', '2010-02'], ['2009-11', '2010-05'])).toEqual(['2010-01', '2010-02'])
})

test('a point of the same month as the break stands behind it', () => {
  expect(shown(['2009-10', '2009-11'], ['2009-11'])).toEqual(['2009-10', '|', '2009-11'])
})

test('several breaks keep their order, whatever order they come in', () => {
  expect(shown(['2009-01', '2010-01', '2011-01'], ['2010-06', '2009-06'])).toEqual([
    ...['2009-01', '|', '2010-01'],
    ...['|', '2011-01'],
  ])
})
