import type { ListedLine } from '#modules/activities/face.ts'
import type { ComparedCount } from '#modules/operations/face.ts'
import type { Figure, Figures } from '#modules/report/rules/cells.ts'
import { keyOf } from '#modules/report/rules/cells.ts'
import type { WrittenSection, YearData } from '#modules/report/rules/year-data.ts'

export const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

/** A line of the dated list: an operation that is done, on one day. */
export const line = (ref: string, day: string, more: Partial<ListedLine> = {}): ListedLine => ({
  id: ref,
  ref,
  href: `/activities/${ref}`,
  edtf: day,
  start: day,
  end: day,
  kind: 'operation',
  status: 'done',
  titles: { en: 'An operation ends' },
  ...more,
})

const bounds = (month: string) =>
  month.length === 7 ? { start: `${month}-01`, end: `${month}-28` } : { start: month, end: month }

/** A count of persons who reached safety, in no operation; `when` is a month or a day. */
export const count = (ref: string, when: string, number: number, more: Partial<ComparedCount> = {}): ComparedCount => ({
  id: ref,
  ref,
  href: `/operations/counts/${ref}`,
  milestone: 'reached-safety',
  people: 'persons',
  number: BigInt(number),
  qualifier: 'exact',
  unit: 'person',
  ...bounds(when),
  of: null,
  operation: null,
  lines: [],
  ...more,
})

/** A cell of a flow that the records support. */
export const figure = (name: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  name,
  nature: 'flow',
  origin: 'own',
  ruleVersion: 1,
  dimensions: {},
  value: value === null ? null : BigInt(value),
  state: value === null ? 'refused' : 'known',
  qualifier: 'exact',
  unit: 'gift',
  period: year,
  ...more,
})

export const figures = (...all: readonly Figure[]): Figures => new Map(all.map((one) => [keyOf(one), one]))

export const section = (ref: string, en: string, more: WrittenSection['prose'] = {}): WrittenSection => ({
  id: ref,
  ref,
  titles: { en: ref },
  prose: { en, ...more },
})

/** A year in which nothing contradicts, but for what is given. */
export const yearWith = (given: Partial<YearData>): YearData => ({
  year,
  before: undefined,
  figures: new Map(),
  figuresBefore: null,
  protectedFigures: new Set(),
  lines: [],
  counts: [],
  sections: [],
  stock: [],
  ...given,
})
