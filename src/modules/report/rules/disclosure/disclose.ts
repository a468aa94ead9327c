import type { Figure, Figures } from '../cells.ts'
import { type Controlled, control } from './control.ts'
import { breakdownsOf, countsOf, type Definitions, keyIn, quartersOf, relationsOf } from './counts.ts'

interface Asked {
  readonly figures: Figures
  readonly figuresBefore: Figures | null
  readonly definitions: Definitions
  readonly threshold: bigint
  /** Cells that an officer released or that were published before, as `keyIn` writes them. */
  readonly released: ReadonlySet<string>
}

/** What may leave the organisation. */
export interface Disclosed {
  readonly figures: Figures
  readonly figuresBefore: Figures | null
  /** The breakdowns that are kept back: `operations.reached-safety by month`, with what is fixed in between. */
  readonly keptBack: ReadonlySet<string>
  /** Cells that everything told gives away although they are kept back; while there is one, nothing may be published. */
  readonly exposed: readonly string[]
}

/** The name of a breakdown of a cell. */
export const breakdownKey = (whole: Pick<Figure, 'name' | 'dimensions'>, by: string): string =>
  [whole.name, ...Object.entries(whole.dimensions).map(([key, value]) => `${key}=${value}`), `by ${by}`].join(' ')

const keptBackFigure = (figure: Figure): Figure => ({ ...figure, value: null, qualifier: 'exact', state: 'withheld' })

const keyed = (figures: readonly Figure[]): Figures =>
  new Map(figures.map((figure) => [keyIn(figure.period, figure).slice(figure.period.label.length + 1), figure]))

/**
 * Of one period: what is told, and what is kept back by name. A part that is kept back is not even named, for its name (a month,
 * an operation) says that there was somebody.
 */
function tell(figures: readonly Figure[], definitions: Definitions, { hidden }: Controlled) {
  const groups = [...breakdownsOf(figures).values()]
  const isInside = ({ name, dimensions }: Figure) =>
    definitions.get(name)?.inside?.some((dimension) => dimension in dimensions) ?? false
  const isHidden = (figure: Figure) => isInside(figure) || hidden.has(keyIn(figure.period, figure))
  const parts = new Set(groups.flatMap((group) => group.parts.map((part) => keyIn(part.period, part))))
  const told = figures.flatMap((figure): Figure[] => {
    const definition = definitions.get(figure.name)
    // whatever has no rule stays inside
    if (!definition) return []
    if (figure.state !== 'known' || !isHidden(figure)) return [figure]
    return parts.has(keyIn(figure.period, figure)) ? [] : [keptBackFigure(figure)]
  })
  const keptBack = groups.filter((group) => group.parts.some(isHidden)).map(({ whole, by }) => breakdownKey(whole, by))
  // the coarser date stands in for the exact one, not beside it
  const isSpare = ({ name, dimensions }: Figure) =>
    'quarter' in dimensions && !keptBack.includes(breakdownKey({ name, dimensions: {} }, 'month'))
  return { told: keyed(told.filter((figure) => !isSpare(figure))), keptBack }
}

/** The figures of a year and of the year before as everybody outside may know them; both years are judged together. */
export function disclose({ figures, figuresBefore, definitions, threshold, released }: Asked): Disclosed {
  const years = [figures, ...(figuresBefore ? [figuresBefore] : [])].map((year) => {
    const { quarters, relations } = quartersOf(year, definitions)
    return { all: [...year.values(), ...quarters], quarters: keyed(quarters), relations }
  })
  const [now, before] = years
  if (!now) throw new Error('no year to disclose')
  const guarded = (all: readonly Figure[]) =>
    all.filter(({ name, state }) => state === 'known' && definitions.get(name)?.protects)
  const controlled = control({
    counts: years.flatMap(({ all }) => countsOf(keyed(all), definitions)),
    relations: [
      ...years.flatMap(({ relations }) => relations),
      ...relationsOf(guarded(now.all), guarded(before?.all ?? []), definitions),
    ],
    threshold,
    released,
  })
  const tellNow = tell(now.all, definitions, controlled)
  const tellBefore = before ? tell(before.all, definitions, controlled) : null
  return {
    figures: tellNow.told,
    figuresBefore: tellBefore?.told ?? null,
    keptBack: new Set([...tellNow.keptBack, ...(tellBefore?.keptBack ?? [])]),
    exposed: controlled.exposed,
  }
}
