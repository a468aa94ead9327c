import type { ListedLine } from '#modules/activities/face.ts'
import type { StockChange } from '#modules/aid/face.ts'
import type { ComparedCount } from '#modules/operations/face.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Texts } from '#platform/texts.ts'
import type { Figures } from './cells.ts'

/** A section as the checks read it. */
export interface WrittenSection {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly prose: Texts
}

/** A year's records as the checks hold them against each other; nothing of it is hidden from them. */
export interface YearData {
  readonly year: Period
  readonly before: Period | undefined
  readonly figures: Figures
  readonly figuresBefore: Figures | null
  /** The figures that count protected people, by name. */
  readonly protectedFigures: ReadonlySet<string>
  /** The dated list, in its order. */
  readonly lines: readonly ListedLine[]
  readonly counts: readonly ComparedCount[]
  readonly sections: readonly WrittenSection[]
  readonly stock: readonly StockChange[]
}
