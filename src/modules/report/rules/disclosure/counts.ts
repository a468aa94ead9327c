import { monthsOf, type Period } from '#platform/dates/period.ts'
import type { CellQualifier, Dimensions, FigureDefinition } from '#platform/figures.ts'
import { type Figure, type Figures, keyOf } from '../cells.ts'
import type { Bounds, Relation } from './bounds.ts'
import type { Count } from './control.ts'

/** The figures on offer by name. */
export type Definitions = ReadonlyMap<
  string,
  Pick<FigureDefinition, 'name' | 'protects' | 'inside' | 'partOf' | 'changes'>
>

/** The key of a cell of one period, where cells of several periods stand side by side. */
export const keyIn = ({ label }: Pick<Period, 'label'>, cell: Pick<Figure, 'name' | 'dimensions'>): string =>
  `${label} ${keyOf(cell)}`

const bounds: Record<CellQualifier, (value: bigint) => Bounds> = {
  exact: (value) => ({ low: value, high: value }),
  // nobody says how far about goes; the number itself is what is told
  about: (value) => ({ low: value, high: value }),
  several: (value) => ({ low: value, high: value }),
  over: (value) => ({ low: value + 1n, high: null }),
  'at-least': (value) => ({ low: value, high: null }),
  hundreds: (value) => ({ low: value, high: null }),
  under: (value) => ({ low: 0n, high: value > 0n ? value - 1n : 0n }),
  'at-most': (value) => ({ low: 0n, high: value }),
}

/** What a printed number with its qualifier tells of the true one. */
export const toldBy = (value: bigint, qualifier: CellQualifier): Bounds => bounds[qualifier](value)

const dimensionCount = ({ dimensions }: Figure) => Object.keys(dimensions).length

const isKnown = (figure: Figure): figure is Figure & { value: bigint } =>
  figure.state === 'known' && figure.value !== null

/** The counts of protected people among figures; what breaks down further is kept back sooner. */
export function countsOf(figures: Figures, definitions: Definitions): Count[] {
  return [...figures.values()]
    .filter((figure) => definitions.get(figure.name)?.protects)
    .filter(isKnown)
    .map((figure) => ({
      key: keyIn(figure.period, figure),
      value: figure.value,
      tells: toldBy(figure.value, figure.qualifier),
      rank: dimensionCount(figure),
    }))
}

const without = (dimensions: Dimensions, name: string): Dimensions =>
  Object.fromEntries(Object.entries(dimensions).filter(([key]) => key !== name))

/** The parts of every whole, by the dimension that breaks it down: `[whole, dimension]` → its parts. */
export function breakdownsOf(
  figures: Iterable<Figure>,
): ReadonlyMap<string, { whole: Figure; by: string; parts: Figure[] }> {
  const all = new Map([...figures].map((figure) => [keyIn(figure.period, figure), figure]))
  const found = new Map<string, { whole: Figure; by: string; parts: Figure[] }>()
  for (const part of all.values())
    for (const by of Object.keys(part.dimensions)) {
      const whole = all.get(keyIn(part.period, { name: part.name, dimensions: without(part.dimensions, by) }))
      if (!whole) continue
      const key = `${keyIn(whole.period, whole)} by ${by}`
      const group = found.get(key) ?? { whole, by, parts: [] }
      group.parts.push(part)
      found.set(key, group)
    }
  return found
}

// whoever reads knows every month, also those in which there was nobody, and does not know which these are
function keysOf({ whole, by, parts }: { whole: Figure; by: string; parts: readonly Figure[] }): string[] {
  const { name, period, dimensions } = whole
  const months = by === 'month' ? monthsOf(period) : []
  const keys = months.map((month) => keyIn(period, { name, dimensions: { ...dimensions, month } }))
  return [...new Set([...parts.map((part) => keyIn(period, part)), ...keys])]
}

/** Parts make up their whole where they add up to it; otherwise each is only a part of it. */
function breakdownRelations(figures: readonly Figure[]): Relation[] {
  return [...breakdownsOf(figures).values()].flatMap((group): Relation[] => {
    const { whole, parts } = group
    const sum = parts.reduce((total, { value }) => total + (value ?? 0n), 0n)
    const [left, right] = [keysOf(group), [keyIn(whole.period, whole)]]
    if (sum === whole.value) return [{ left, right, is: 'equal' }]
    return left.map((key) => ({ left: [key], right, is: 'at-most' }))
  })
}

function partRelations(figures: readonly Figure[], definitions: Definitions): Relation[] {
  return figures.flatMap((figure): Relation[] => {
    const whole = definitions.get(figure.name)?.partOf?.(figure.dimensions)
    if (!whole) return []
    return [{ left: [keyIn(figure.period, figure)], right: [keyIn(figure.period, whole)], is: 'at-most' }]
  })
}

/** What was there and came is what is there and went. */
function changeRelations(now: readonly Figure[], before: Period | undefined, definitions: Definitions): Relation[] {
  if (!before) return []
  return now.flatMap((figure): Relation[] => {
    const changes = definitions.get(figure.name)?.changes
    if (!changes) return []
    const { dimensions, period } = figure
    const flow = (name: string) => keyIn(period, { name, dimensions })
    return [
      {
        left: [keyIn(before, figure), flow(changes.more)],
        right: [keyIn(period, figure), ...(changes.fewer ? [flow(changes.fewer)] : [])],
        is: 'equal',
      },
    ]
  })
}

const quarterOf = (months: readonly string[], month: string): string => {
  const first = Math.floor(months.indexOf(month) / 3) * 3
  return `${months[first]}/${months[Math.min(first + 2, months.length - 1)]}`
}

/**
 * The quarters of a period of every protected figure that is told by month, each the sum of its months: the next coarser date.
 * None where a month is not known, for then the quarters would not make up the whole, and none of a period of one quarter or less.
 */
export function quartersOf(figures: Figures, definitions: Definitions): { quarters: Figure[]; relations: Relation[] } {
  const byMonth = [...breakdownsOf(figures.values()).values()].filter(
    ({ whole, by, parts }) =>
      by === 'month' &&
      monthsOf(whole.period).length > 3 &&
      Object.keys(whole.dimensions).length === 0 &&
      definitions.get(whole.name)?.protects &&
      parts.every(({ dimensions }) => monthsOf(whole.period).includes(dimensions.month ?? '')),
  )
  const quarters = new Map<string, Figure>()
  const relations = new Map<string, Relation & { left: string[] }>()
  for (const { whole, parts } of byMonth) {
    const { name, period } = whole
    const months = monthsOf(period)
    for (const month of months) {
      const dimensions = { quarter: quarterOf(months, month) }
      const key = keyIn(period, { name, dimensions })
      const part = parts.find((each) => each.dimensions.month === month)
      quarters.set(key, { ...whole, dimensions, value: (quarters.get(key)?.value ?? 0n) + (part?.value ?? 0n) })
      const relation = relations.get(key) ?? { left: [], right: [key], is: 'equal' as const }
      relation.left.push(keyIn(period, { name, dimensions: { month } }))
      relations.set(key, relation)
    }
  }
  return { quarters: [...quarters.values()], relations: [...relations.values()] }
}

/** Everything that is known to hold between the counts of a period and of the one before. */
export function relationsOf(now: readonly Figure[], before: readonly Figure[], definitions: Definitions): Relation[] {
  return [
    ...breakdownRelations(now),
    ...breakdownRelations(before),
    ...partRelations([...now, ...before], definitions),
    ...changeRelations(now, before[0]?.period, definitions),
  ]
}
