import { type Figure, type Figures, keyOf } from '../cells.ts'
import type { Found } from '../findings.ts'
import type { YearData } from '../year-data.ts'
import type { Check } from './check.ts'

// one person can be in two parts: a giver in two months, a sponsor in two countries
const beings: readonly string[] = ['person', 'child', 'family', 'household', 'organisation', 'membership']

const without = (cell: Figure, by: string): string =>
  keyOf({ ...cell, dimensions: Object.fromEntries(Object.entries(cell.dimensions).filter(([name]) => name !== by)) })

interface Broken {
  readonly whole: Figure
  readonly by: string
  readonly parts: readonly Figure[]
}

/** Every cell that is broken down by one dimension more, with its parts. */
function brokenDown(figures: Figures): Broken[] {
  const groups = new Map<string, { whole: Figure; by: string; parts: Figure[] }>()
  for (const cell of figures.values())
    for (const by of Object.keys(cell.dimensions)) {
      const whole = figures.get(without(cell, by))
      if (!whole || whole.value === null || cell.value === null) continue
      const key = `${keyOf(whole)} by=${by}`
      const group = groups.get(key) ?? { whole, by, parts: [] }
      group.parts.push(cell)
      groups.set(key, group)
    }
  return [...groups.values()]
}

const isExact = ({ qualifier }: Figure) => qualifier === 'exact'

function differs({ whole, parts }: Broken): boolean {
  const isOfOneUnit = parts.every(({ unit }) => unit === whole.unit)
  if (!isOfOneUnit || !isExact(whole) || !parts.every(isExact) || whole.value === null) return false
  const sum = parts.reduce((total, { value }) => total + (value ?? 0n), 0n)
  return sum < whole.value || (sum > whole.value && !beings.includes(whole.unit))
}

/** The cells of these figures whose parts do not add up to them. */
export function differing({ figures, protectedFigures }: YearData, isOf: (figure: Figure) => boolean): Found[] {
  return brokenDown(figures)
    .filter((broken) => isOf(broken.whole) && differs(broken))
    .map(({ whole, by, parts }) => ({
      key: `${keyOf(whole)} by=${by}`,
      severity: 'contradiction',
      protects: protectedFigures.has(whole.name),
      values: {
        figure: { kind: 'figure', name: whole.name, dimensions: whole.dimensions },
        dimension: { kind: 'word', key: `${whole.name.split('.')[0]}.dimension.${by}` },
        whole: { kind: 'quantity', value: whole.value ?? 0n, unit: whole.unit, qualifier: 'exact' },
        sum: {
          kind: 'quantity',
          value: parts.reduce((total, { value }) => total + (value ?? 0n), 0n),
          unit: whole.unit,
          qualifier: 'exact',
        },
      },
      refs: [{ kind: 'figure', name: whole.name, dimensions: whole.dimensions }],
    }))
}

/** Parts of a flow that do not add up to its whole: what lies in no month and in no place is a part too. A series
 * outside is as its source tells it. */
export const partsDiffer: Check = {
  name: 'parts-differ',
  find: (data) => differing(data, ({ nature, origin }) => nature === 'flow' && origin === 'own'),
}
