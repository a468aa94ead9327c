import type { Dimensions, Qualifier } from '#platform/figures.ts'
import { type Figure, keyOf } from './cells.ts'
import { plainValue } from './plain-value.ts'

/** A figure as a settled report or the records tell it, as `figuresJson` writes it. */
export interface ToldFigure {
  readonly name: string
  readonly dimensions: Dimensions
  readonly value: string | null
  readonly state: string
  readonly qualifier: Qualifier
  readonly unit: string
}

/** A figure that a report would tell differently today; null where it is not told. */
export interface Difference {
  readonly name: string
  readonly dimensions: Dimensions
  readonly before: ToldFigure | null
  readonly now: Figure | null
}

const saysOf = ({ state, qualifier, unit }: ToldFigure | Figure, value: string | null): string =>
  [state, qualifier, value ?? '', unit].join(' ')

// what no record supports is not told, whether it stands in the list or not
const toldIn = <Told extends ToldFigure | Figure>(figures: Iterable<Told>) =>
  new Map([...figures].filter(({ state }) => state !== 'refused').map((figure) => [keyOf(figure), figure]))

/** What a report of these figures would tell differently now, in the order of what was told. */
export function differencesBetween(told: readonly ToldFigure[], figures: Iterable<Figure>): Difference[] {
  const [were, are] = [toldIn(told), toldIn(figures)]
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((key): Difference[] => {
    const [before = null, now = null] = [were.get(key), are.get(key)]
    const { name, dimensions } = before ?? now ?? { name: key, dimensions: {} }
    if (before && now && saysOf(before, before.value) === saysOf(now, plainValue(now))) return []
    return [{ name, dimensions, before, now }]
  })
}
