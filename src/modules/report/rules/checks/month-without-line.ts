import type { ListedLine } from '#modules/activities/face.ts'
import type { ComparedCount } from '#modules/operations/face.ts'
import type { Found } from '../findings.ts'
import type { YearData } from '../year-data.ts'
import type { Check } from './check.ts'
import { monthOf } from './month-of.ts'
import { figureOf, toCount } from './refs.ts'

const monthsAfter = (month: string, other: string) =>
  (Number(other.slice(0, 4)) - Number(month.slice(0, 4))) * 12 + Number(other.slice(5, 7)) - Number(month.slice(5, 7))

// a season or a year says too little of when, to be the line of a month
function isOfMonth({ start, end }: ListedLine, month: string): boolean {
  const [first, last] = [start.slice(0, 7), end.slice(0, 7)]
  return first <= month && month <= last && monthsAfter(first, last) <= 1
}

const isPart = (count: ComparedCount, counts: ReadonlyMap<string, ComparedCount>) => {
  const whole = count.of === null ? undefined : counts.get(count.of)
  return whole?.milestone === count.milestone && whole.people === count.people
}

function foundOf(month: string, told: readonly ComparedCount[]): Found[] {
  const [first] = told
  if (!first) return []
  const { name, dimensions } = figureOf(first)
  const cell = { name, dimensions: { ...dimensions, month } }
  return [
    {
      key: `month=${month} ${first.people} ${first.milestone}`,
      severity: 'contradiction',
      protects: true,
      values: {
        month: { kind: 'month', month },
        figure: { kind: 'figure', name, dimensions },
        counts: {
          kind: 'list',
          items: told.map(({ number: value, unit, qualifier }) => ({ kind: 'quantity', value, unit, qualifier })),
        },
      },
      refs: [{ kind: 'figure', ...cell }, ...told.map(toCount)],
    },
  ]
}

/** People who are counted in a month of which no line of the dated list tells an operation. */
export const monthWithoutLine: Check = {
  name: 'month-without-line',
  find({ counts, lines }: YearData) {
    const byId = new Map(counts.map((count) => [count.id, count]))
    const done = lines.filter(({ status }) => status === 'done')
    const untold = counts.filter((count) => {
      const month = monthOf(count)
      if (month === null || isPart(count, byId)) return false
      return !done.some(
        (line) => isOfMonth(line, month) && (line.kind === 'operation' || count.lines.includes(line.id)),
      )
    })
    const groups = Map.groupBy(untold, (count) => `${monthOf(count)} ${count.people} ${count.milestone}`)
    return [...groups].flatMap(([key, told]) => foundOf(key.slice(0, 7), told))
  },
}
