import type { Period } from './dates/period.ts'
import type { Db } from './db/db.ts'
import type { Texts } from './texts.ts'

/** What kind of number a figure is; only flows of one unit add up. */
export type Nature =
  | 'flow'
  | 'stock'
  | 'cumulative'
  | 'rate'
  | 'unit-price'
  | 'planned'
  | 'wanted'
  | 'promised'
  | 'spent'
  | 'in-kind'
  | 'ordinal'
  | 'name'

/** Whose number it is: computed from own records, or an outside statistic. */
export type Origin = 'own' | 'outside'

/** How exactly the value is meant; `exact` is printed without a word. */
export type Qualifier = 'exact' | 'about' | 'over' | 'at-least' | 'under' | 'at-most' | 'several'

export const qualifiers = ['exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several'] as const

/** How a cell can be meant: also as hundreds, of which the value is the fewest that the word allows. */
export type CellQualifier = Qualifier | 'hundreds'

/** The names and values that single a cell out: `{ month: '2011-01' }`; empty is the whole. Kept sorted by name. */
export type Dimensions = Readonly<Record<string, string>>

/** One answer of a figure's question. Value in the unit's smallest part, or in minor units when the unit is a currency. */
export interface Cell {
  readonly dimensions: Dimensions
  readonly value: bigint
  readonly qualifier: CellQualifier
  /** A measure of `measures.ts`. */
  readonly unit: string
  /** What kind of number it is, where the cells of a figure are of several kinds. */
  readonly nature?: Nature
  /** Of a statistic from outside: the time it speaks of, as EDTF, and who says it. */
  readonly outside?: { readonly edtf: string; readonly source: Texts }
}

/** One record behind a cell: what it adds, and the page that shows it. */
export interface Evidence {
  readonly id: string
  readonly href: string
  readonly label: string
  readonly day: string | null
  /** Its date as exactly as it is known, where that can be more than one day. */
  readonly date?: { readonly edtf: string; readonly printed: string | null }
  readonly value: bigint
  readonly unit: string
}

export interface EvidencePage {
  readonly rows: readonly Evidence[]
  /** The id after which the next page begins, or null at the end. */
  readonly next: string | null
}

/** A named measure over records: the rule is one question, and a second question of the same rule lists the records. */
export interface FigureDefinition {
  /** `aid.handed-over`; its words are `<name>.figure` (title) and `<name>.rule` (the rule in a sentence). */
  readonly name: string
  readonly nature: Nature
  readonly origin: Origin
  /** Counts of protected people pass disclosure control before they are published. */
  readonly protects: boolean
  /** The dimensions by which it is told to nobody outside: what single sites, operations or hidden days did. */
  readonly inside?: readonly string[]
  /** The cell of those among whom the counted of a cell are: what is left of it may give somebody away. */
  partOf?(dimensions: Dimensions): { readonly name: string; readonly dimensions: Dimensions } | null
  /** The figures that say by how many this one grows and falls from the end of a period to the next. */
  readonly changes?: { readonly more: string; readonly fewer?: string }
  /** The query whose permission it takes to see the records behind a cell; all who may see evidence, unless given. */
  readonly evidence?: string
  /** Raised whenever the question changes its meaning. */
  readonly ruleVersion: number
  /** The breakdowns on offer, each a sorted list of dimension names; `[]` is the whole. */
  readonly breakdowns: readonly (readonly string[])[]
  /** All cells of the breakdowns for a period, by one question. No records: no cell, never a zero. */
  cells(db: Db, period: Period): Promise<Cell[]>
  /** The cells that have these dimensions and maybe more, by the same question; for figures of so many records that asking
   * for all cells takes long. */
  cellsWithin?(db: Db, period: Period, dimensions: Dimensions): Promise<Cell[]>
  /** Whether one record counts in the whole of the period; for figures whose records do not come in the order of their ids. */
  counts?(db: Db, period: Period, id: string): Promise<boolean>
  /** The records behind one cell, after that of the id `after` in an order of their own, at most `size`. */
  records(
    db: Db,
    period: Period,
    dimensions: Dimensions,
    page: { after: string | null; size: number },
  ): Promise<EvidencePage>
}

/** The key of a cell: name and sorted dimensions, the same everywhere. */
export const cellKey = (name: string, dimensions: Dimensions): string =>
  [
    name,
    ...Object.keys(dimensions)
      .sort()
      .map((key) => `${key}=${dimensions[key]}`),
  ].join(' ')
