import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { cellKey } from '#platform/figures.ts'
import { isId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { figuresFrom, keyOf, refusedFigure } from '../rules/cells.ts'
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

/**
 * One cell of a figure and a page of the records behind it, by a second question of the same rule. The records are null for
 * a viewer who may not list them; `needs` then names the permission.
 */
export const showEvidence = query({
  name: 'report.show-evidence',
  input,
  logs: true,
  async run(db: Db, { year: named, figure: name, dimensions, after }, viewer) {
    const definition = definitions.get(name)
    if (!definition) throw new NotFound()
    const { year } = await chooseYear(db, named)
    const cells = figuresFrom(definition, await definition.cells(db, year), year)
    const wanted = cellKey(name, dimensions)
    const figure = cells.find((cell) => keyOf(cell) === wanted) ?? refusedFigure(definition, dimensions, year)
    const mayOpen = definition.evidence === undefined || viewer.may.has(definition.evidence)
    const records = mayOpen
      ? await definition.records(db, year, dimensions, { after: after ?? null, size: pageSize })
      : null
    return { year, figure, records, needs: definition.evidence, names: await namesOf(db) }
  },
})
