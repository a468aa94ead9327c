import { fiscalYearOn } from '#modules/organisation/face.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { FigureDefinition } from '#platform/figures.ts'
import { isId } from '#platform/ids.ts'
import { sources } from './sources.ts'

// the id right before one, so that the first record after it is that one or none of the figure
function idBefore(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function isIn(db: Db, definition: FigureDefinition, year: Period, id: string): Promise<boolean> {
  if (definition.counts) return definition.counts(db, year, id)
  const { rows } = await definition.records(db, year, {}, { after: idBefore(id), size: 1 })
  return rows[0]?.id === id
}

/** The figures of the fiscal year of `day` that a record of a module counts in; none where no year holds the day. */
export async function figuresOfRecord(db: Db, module: string, id: string, day: string) {
  const year = isId(id) ? await fiscalYearOn(db, day) : undefined
  if (!year) return { year, figures: [] }
  const own = sources
    .flatMap(({ figures }) => figures)
    .filter(({ name, nature }) => name.startsWith(`${module}.`) && nature === 'flow')
  const found = await Promise.all(own.map(async (definition) => (await isIn(db, definition, year, id)) && definition))
  return { year, figures: found.filter((definition) => definition !== false) }
}
