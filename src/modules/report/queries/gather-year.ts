import { linesIn } from '#modules/activities/face.ts'
import { stockChanges } from '#modules/aid/face.ts'
import { countsIn } from '#modules/operations/face.ts'
import type { FiscalYear } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { YearData } from '../rules/year-data.ts'
import { figuresOf } from './list-figures.ts'
import { sectionsOf } from './list-sections.ts'
import { definitions, partsNeed } from './sources.ts'

const protectedFigures = new Set([...definitions.values()].flatMap(({ name, protects }) => (protects ? [name] : [])))

/** All that the checks hold against each other of a year, as the records have it and whoever asks: what of it a viewer may see is
 * for the caller to say. */
export async function gatherYear(db: Db, year: FiscalYear, before: FiscalYear | undefined): Promise<YearData> {
  const [figures, figuresBefore, lines, counts, sections, stock] = await Promise.all([
    figuresOf(db, year, partsNeed),
    before ? figuresOf(db, before, partsNeed) : null,
    linesIn(db, year),
    countsIn(db, year),
    sectionsOf(db, year.id),
    stockChanges(db, year),
  ])
  return { year, before, figures, figuresBefore, protectedFigures, lines, counts, sections, stock }
}
