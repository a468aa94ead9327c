import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { type Figures, figuresFrom, keyOf, wholeFrom } from '../rules/cells.ts'
import { seesParts } from '../rules/who-sees.ts'
import { chooseYear } from './choose-year.ts'
import { definitions, namesOf } from './sources.ts'

type May = ReadonlySet<string>

/** All figures of a period by cell key, each asked anew of the records, as far as somebody with these permissions sees them. */
export async function figuresOf(db: Db, period: Period, may: May): Promise<Figures> {
  const answers = await Promise.all(
    [...definitions.values()].map(async (definition) => {
      const cells = await definition.cells(db, period)
      return seesParts(definition, may)
        ? figuresFrom(definition, cells, period)
        : [wholeFrom(definition, cells, period)]
    }),
  )
  return new Map(answers.flat().map((figure) => [keyOf(figure), figure]))
}

/** The optional year of a report: its label, reference or id. */
export const yearInput = z.string().max(60).optional()

/** The figures of a fiscal year and of the year before; of the latest year with records unless another is asked for. */
export const listFigures = query({
  name: 'report.list-figures',
  reads: 'open',
  counts: true,
  input: z.object({ year: yearInput }),
  async run(db: Db, { year: named }, { may }, beside: Db) {
    const { year, before, years } = await chooseYear(db, named)
    const [figures, figuresBefore, names] = await Promise.all([
      figuresOf(beside, year, may),
      before ? figuresOf(beside, before, may) : null,
      namesOf(beside),
    ])
    return { year, before, years, figures, figuresBefore, names }
  },
})
