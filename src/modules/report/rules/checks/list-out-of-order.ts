import type { ListedLine } from '#modules/activities/face.ts'
import type { Said } from '../findings.ts'
import type { Check } from './check.ts'
import { monthOf } from './month-of.ts'
import { toLine } from './refs.ts'

interface Numbered {
  readonly line: ListedLine
  readonly series: string
  readonly number: number
}

// "A-17" is the seventeenth of A: how the lines were written down, whatever their dates
function numbered(line: ListedLine): Numbered[] {
  const [, series, digits] = /^(.*?\D)?(\d{1,6})$/.exec(line.ref) ?? []
  return digits === undefined ? [] : [{ line, series: series ?? '', number: Number(digits) }]
}

const told = ({ ref, edtf }: ListedLine): Said => ({
  kind: 'telling',
  of: { kind: 'plain', text: ref },
  what: { kind: 'date', edtf },
})

/** Lines that were numbered in another order than their dates have. What is known less exactly than its month proves nothing. */
export const listOutOfOrder: Check = {
  name: 'list-out-of-order',
  find({ lines }) {
    const dated = lines.filter((line) => monthOf(line) !== null).flatMap(numbered)
    const pairs = [...Map.groupBy(dated, ({ series }) => series).values()].flatMap((series) => {
      const written = series.toSorted((a, b) => a.number - b.number)
      return written.flatMap(({ line }, index) => {
        const before = written[index - 1]?.line
        return before && line.end < before.start ? [[before, line] as const] : []
      })
    })
    if (pairs.length === 0) return []
    return [
      {
        key: 'list',
        severity: 'note',
        protects: false,
        values: {
          count: { kind: 'count', value: BigInt(pairs.length) },
          pairs: { kind: 'list', items: pairs.flatMap((pair) => pair.map(told)) },
        },
        refs: pairs.flatMap((pair) => pair.map(toLine)),
      },
    ]
  },
}
