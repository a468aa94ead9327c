import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText, text } from '#platform/inputs.ts'
import { asNames } from '#platform/texts.ts'
import { keepVersion } from '#platform/versions.ts'
import { refuseAtClosedSites } from '../queries/find-closed-site.ts'
import { listStockLeft } from '../queries/list-stock-left.ts'
import { closingReasons } from '../rules/choices.ts'
import type { AidTables } from '../tables.ts'

const input = z.object({ id: id(), date: knownDate(), reason: oneOf(closingReasons), note: optionalText() })

/**
 * Closes a site. Goods still there must be shipped, handed over or written off first, so that no stock is forgotten; only
 * losses may lie after the day of the closing.
 */
export const closeSite = command({
  name: 'aid.close-site',
  input,
  async run(tx: Tx<AidTables>, { id, date, reason, note }, by) {
    const site = await tx
      .selectFrom('aid.sites')
      .select(['id', 'code', 'voided_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!site || site.voided_at) throw new NotFound()
    const left = await listStockLeft(tx, id)
    if (left.length > 0) throw new Refusal('aid.close-site.stock-left', undefined, { items: asNames(left) })
    const row = { site_id: id, reason, note, ...dateColumns(date), recorded_at: by.now, recorded_by: by.actor.name }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('aid.site_closures')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal('aid.site-is-closed', undefined, { code: site.code })
    await refuseAtClosedSites(tx, [id])
    return { id }
  },
})

/** Takes a closing back; what was recorded of it stays in the history of the site. */
export const reopenSite = command({
  name: 'aid.reopen-site',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<AidTables>, { id, why }, by) {
    const closure = await tx
      .selectFrom('aid.site_closures')
      .selectAll()
      .where('site_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!closure) throw new Refusal('aid.reopen-site.not-closed')
    const { recorded_at, ...kept } = closure
    await keepVersion(tx, 'aid.sites', id, by, {
      change: 'restored',
      reason: why,
      also: { closure: { ...kept, recorded_at: recorded_at.toISOString() } },
    })
    await tx.deleteFrom('aid.site_closures').where('site_id', '=', id).execute()
    return { id }
  },
})
