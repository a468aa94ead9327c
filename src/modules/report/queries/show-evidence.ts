import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { cellKey, type Dimensions, type FigureDefinition } from '#platform/figures.ts'
import { isId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { type Figure, figuresFrom, keyOf, refusedFigure, wholeFrom, withheldFigure } from '../rules/cells.ts'
import { seesParts } from '../rules/who-sees.ts'
import { chooseYear } from './choose-year.ts'
import { yearInput } from './list-figures.ts'
import { definitions, namesOf } from './sources.ts'

const pageSize = 50

const input = z.object({
  year: yearInput,
  figure: text(80),
  dimensions: z.record(z.string().max(40), z.string().max(80)).default({}),
  after: z.string().refine(isId).optional().catch(undefined),
})

/** The cells that break this one down by one dimension more, by that dimension. */
function partsOf(cells: readonly Figure[], whole: Figure): ReadonlyMap<string, readonly Figure[]> {
  const fixed = Object.entries(whole.dimensions)
  const parts = new Map<string, Figure[]>()
  for (const cell of cells) {
    const more = Object.keys(cell.dimensions).filter((key) => !(key in whole.dimensions))
    const [by] = more
    if (more.length !== 1 || by === undefined || Object.keys(cell.dimensions).length !== fixed.length + 1) continue
    if (fixed.some(([key, value]) => cell.dimensions[key] !== value)) continue
    parts.set(by, [...(parts.get(by) ?? []), cell])
  }
  return parts
}

/** A cell as this viewer sees it, and the parts it is broken down into. */
async function countCell(
  db: Db,
  definition: FigureDefinition,
  { year, dimensions, may }: { year: Period; dimensions: Dimensions; may: ReadonlySet<string> },
) {
  const asked = await (definition.cellsWithin?.(db, year, dimensions) ?? definition.cells(db, year))
  const inParts = seesParts(definition, may)
  const cells = inParts ? figuresFrom(definition, asked, year) : [wholeFrom(definition, asked, year)]
  const wanted = cellKey(definition.name, dimensions)
  const absent = inParts ? refusedFigure : withheldFigure
  const figure = cells.find((cell) => keyOf(cell) === wanted) ?? absent(definition, dimensions, year)
  return { figure, parts: partsOf(cells, figure) }
}

/**
 * One cell of a figure and a page of the records behind it, by a second question of the same rule. The cell is counted for
 * the first page of them and is null on those that follow. The records are null for a viewer who may not list them; `needs`
 * then names the permission.
 */
export const showEvidence = query({
  name: 'report.show-evidence',
  reads: 'private',
  counts: true,
  input,
  async run(db: Db, { year: named, figure: name, dimensions, after }, viewer, beside: Db) {
    const definition = definitions.get(name)
    if (!definition) throw new NotFound()
    const { year } = await chooseYear(db, named)
    const mayOpen = definition.evidence === undefined || viewer.may.has(definition.evidence)
    const [cell, records, names] = await Promise.all([
      after === undefined ? countCell(beside, definition, { year, dimensions, may: viewer.may }) : null,
      mayOpen ? definition.records(db, year, dimensions, { after: after ?? null, size: pageSize }) : null,
      namesOf(beside),
    ])
    return { name, nature: definition.nature, dimensions, year, cell, records, needs: definition.evidence, names }
  },
})
