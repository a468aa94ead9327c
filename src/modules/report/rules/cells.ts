import type { Period } from '#platform/dates/period.ts'
import { type Cell, cellKey, type Dimensions, type FigureDefinition } from '#platform/figures.ts'
import type { FigureState } from './document.ts'

/** A cell of a figure in a period as the report tells it; `refused` has no record behind it, and so no number. */
export interface Figure extends Pick<FigureDefinition, 'name' | 'nature' | 'origin' | 'ruleVersion'> {
  readonly dimensions: Dimensions
  readonly value: bigint | null
  readonly state: FigureState
  readonly qualifier: Cell['qualifier']
  readonly outside?: Cell['outside']
  /** A unit of `units.ts` or an ISO 4217 currency; '' when nothing is known of it. */
  readonly unit: string
  readonly period: Period
}

/** The figures of a period by cell key. */
export type Figures = ReadonlyMap<string, Figure>

const common = ({ name, nature, origin, ruleVersion }: FigureDefinition, period: Period) => ({
  name,
  nature,
  origin,
  ruleVersion,
  period,
})

/** A cell that no record supports. */
export const refusedFigure = (definition: FigureDefinition, dimensions: Dimensions, period: Period): Figure => ({
  ...common(definition, period),
  dimensions,
  value: null,
  state: 'refused',
  qualifier: 'exact',
  unit: '',
})

/** A cell that is there or not, and not told. */
export const withheldFigure = (definition: FigureDefinition, dimensions: Dimensions, period: Period): Figure => ({
  ...refusedFigure(definition, dimensions, period),
  state: 'withheld',
})

/** The whole of a figure for those who see no parts of it; withheld where there is no whole. */
export function wholeFrom(definition: FigureDefinition, cells: readonly Cell[], period: Period): Figure {
  const whole = cells.find(({ dimensions }) => Object.keys(dimensions).length === 0)
  if (whole) return { ...common(definition, period), ...whole, state: 'known' }
  return cells.length === 0 ? refusedFigure(definition, {}, period) : withheldFigure(definition, {}, period)
}

/** The answers of a figure's question by cell key; a figure without any is one refused row. */
export function figuresFrom(definition: FigureDefinition, cells: readonly Cell[], period: Period): Figure[] {
  if (cells.length === 0) return [refusedFigure(definition, {}, period)]
  return cells.map((cell) => ({ ...common(definition, period), ...cell, state: 'known' as const }))
}

export const keyOf = ({ name, dimensions }: Pick<Figure, 'name' | 'dimensions'>): string => cellKey(name, dimensions)

const named = /^([a-z][\w.-]*)(?:\[([^\]]*)\])?$/

/** `giving.gift-sum[channel=paypal,currency=USD]` as a figure's name and dimensions; null when it is not written so. */
export function cellNamed(text: string): { name: string; dimensions: Dimensions } | null {
  const [, name, inner] = named.exec(text) ?? []
  if (!name) return null
  const pairs = (inner ?? '').split(',').flatMap((pair) => (pair.trim() ? [pair.trim().split('=')] : []))
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) return null
  return { name, dimensions: Object.fromEntries(pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))) }
}

/** The cells of a figure that have exactly these dimensions fixed and one more, by that one's value, in order. */
export function cellsBy(figures: Figures, name: string, fixed: Dimensions, by: string): Figure[] {
  const wanted = [...Object.keys(fixed), by].sort().join()
  return [...figures.values()]
    .filter((figure) => figure.name === name && Object.keys(figure.dimensions).sort().join() === wanted)
    .filter(({ dimensions }) => Object.entries(fixed).every(([key, value]) => dimensions[key] === value))
    .sort((a, b) => ((a.dimensions[by] ?? '') < (b.dimensions[by] ?? '') ? -1 : 1))
}
