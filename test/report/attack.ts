import type { Figure } from '#modules/report/rules/cells.ts'
import { toldBy } from '#modules/report/rules/disclosure/counts.ts'
import { monthsOf } from '#platform/dates/period.ts'
import { exactBounds, type System } from './exact-bounds.ts'

/** Every count of protected people that there is, and those of them that were told, by a key of period and cell. */
export interface Attack {
  readonly counts: ReadonlyMap<string, Figure>
  readonly told: ReadonlySet<string>
  /** Which of two counts cannot be larger than the other: [part, whole]. */
  readonly parts?: readonly (readonly [string, string])[]
  /** What was there and came is what is there and went: [before, came, now]. */
  readonly changes?: readonly (readonly [string, string, string])[]
}

export const keyOfCount = ({ name, dimensions, period }: Figure): string =>
  `${period.label} ${name} ${JSON.stringify(Object.entries(dimensions).sort())}`

const withoutOne = (figure: Figure, by: string): Figure => {
  const { [by]: _, ...dimensions } = figure.dimensions
  return { ...figure, dimensions }
}

/** Builds what somebody knows who read everything and knows what can be broken down, and every month of the year. */
class Reader {
  readonly #columns = new Map<string, number>()
  readonly #rows: { of: Map<number, bigint>; is: bigint }[] = []
  #size = 0

  column(key: string): number {
    const found = this.#columns.get(key)
    if (found !== undefined) return found
    this.#columns.set(key, this.#size)
    this.#size += 1
    return this.#size - 1
  }

  #spare(): number {
    this.#size += 1
    return this.#size - 1
  }

  /** The sum of some is the sum of others. */
  same(left: readonly string[], right: readonly string[], isAtMost = false): void {
    const of = new Map<number, bigint>()
    for (const key of left) of.set(this.column(key), 1n)
    for (const key of right) of.set(this.column(key), -1n)
    if (isAtMost) of.set(this.#spare(), 1n)
    this.#rows.push({ of, is: 0n })
  }

  knows(key: string, low: bigint, high: bigint | null): void {
    const column = this.column(key)
    if (high === low) this.#rows.push({ of: new Map([[column, 1n]]), is: low })
    else {
      if (high !== null)
        this.#rows.push({
          of: new Map([
            [column, 1n],
            [this.#spare(), 1n],
          ]),
          is: high,
        })
      this.#rows.push({
        of: new Map([
          [column, 1n],
          [this.#spare(), -1n],
        ]),
        is: low,
      })
    }
  }

  get system(): System {
    return { size: this.#size, rows: this.#rows }
  }
}

const monthsOfYear = (whole: Figure): string[] =>
  monthsOf(whole.period).map((month) => keyOfCount({ ...whole, dimensions: { ...whole.dimensions, month } }))

function readBreakdowns(reader: Reader, counts: ReadonlyMap<string, Figure>): void {
  const groups = new Map<string, { whole: Figure; by: string; parts: Figure[] }>()
  for (const part of counts.values())
    for (const by of Object.keys(part.dimensions)) {
      const whole = counts.get(keyOfCount(withoutOne(part, by)))
      if (!whole) continue
      const group = groups.get(`${keyOfCount(whole)} ${by}`) ?? { whole, by, parts: [] }
      group.parts.push(part)
      groups.set(`${keyOfCount(whole)} ${by}`, group)
    }
  for (const { whole, by, parts } of groups.values()) {
    const sum = parts.reduce((total, { value }) => total + (value ?? 0n), 0n)
    const keys = [...new Set([...parts.map(keyOfCount), ...(by === 'month' ? monthsOfYear(whole) : [])])]
    if (sum === whole.value) reader.same(keys, [keyOfCount(whole)])
    else for (const key of keys) reader.same([key], [keyOfCount(whole)], true)
  }
}

/** How many whole numbers apart the ends are of what somebody finds who puts everything told together, for each that was not told. */
export function attack({ counts, told, parts = [], changes = [] }: Attack): { key: string; width: bigint | null }[] {
  const reader = new Reader()
  for (const key of counts.keys()) reader.column(key)
  readBreakdowns(reader, counts)
  for (const [part, whole] of parts) reader.same([part], [whole], true)
  for (const [before, came, now] of changes) reader.same([before, came], [now])
  for (const [key, { value, qualifier }] of counts) {
    const { low, high } = toldBy(value ?? 0n, qualifier)
    if (told.has(key)) reader.knows(key, low, high)
  }
  return [...counts.keys()]
    .filter((key) => !told.has(key))
    .map((key) => {
      const { low, high } = exactBounds(reader.system, reader.column(key))
      return { key, width: high === null ? null : high - low }
    })
}
