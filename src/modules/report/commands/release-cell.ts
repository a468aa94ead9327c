import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, text } from '#platform/inputs.ts'
import { lastRelease } from '../queries/cell-releases.ts'
import { figuresOf } from '../queries/list-figures.ts'
import { definitions, partsNeed, seesAllParts } from '../queries/sources.ts'
import { releasedCell } from '../rules/released-cell.ts'
import type { ReportTables } from '../tables.ts'

type Written = Pick<ReportTables['report.cell_releases'], 'fiscal_year_id' | 'cell' | 'state' | 'reason'>

async function write(tx: Tx<ReportTables>, row: Written, { now, actor }: By): Promise<{ id: string }> {
  const id = newId()
  await tx
    .insertInto('report.cell_releases')
    .values({ id, ...row, recorded_at: now, recorded_by: actor.name })
    .execute()
  return { id }
}

/**
 * Lets a cell of protected people out although they are few, with the reason; editions for members and the public tell it from then
 * on. Only for whoever sees these counts in parts. Refuses `report.no-such-cell`, `report.cell-is-told`, `report.cell-is-released`.
 */
export const releaseCell = command({
  name: 'report.release-cell',
  counts: true,
  input: z.object({ year: text(60), cell: text(200), why: text(500) }),
  async run(tx: Tx<ReportTables>, { year: named, cell: written, why }, by) {
    const db = tx as unknown as Db
    if (!seesAllParts(by.actor.may)) throw new NotFound()
    const year = await fiscalYearOf(db, named)
    if (!year) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
    const cell = releasedCell(written, await figuresOf(db, year, partsNeed), definitions)
    if ((await lastRelease(db, year.id, cell))?.state === 'released')
      throw new Refusal('report.cell-is-released', 'cell')
    return write(tx, { fiscal_year_id: year.id, cell, state: 'released', reason: why }, by)
  },
})

/** Takes a release back: editions made from then on keep the cell back again, unless it was published. Refuses `report.cell-is-withheld`. */
export const withholdCell = command({
  name: 'report.withhold-cell',
  counts: true,
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<ReportTables>, { id, why }, by) {
    const db = tx as unknown as Db
    const release = await tx.selectFrom('report.cell_releases').selectAll().where('id', '=', id).executeTakeFirst()
    if (!release || !seesAllParts(by.actor.may)) throw new NotFound()
    const { fiscal_year_id, cell } = release
    if ((await lastRelease(db, fiscal_year_id, cell))?.state !== 'released')
      throw new Refusal('report.cell-is-withheld')
    return write(tx, { fiscal_year_id, cell, state: 'withheld', reason: why }, by)
  },
})
