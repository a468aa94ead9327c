import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, optional } from '#platform/inputs.ts'
import { findOpenSite } from '../queries/find-by-code.ts'
import type { AidTables } from '../tables.ts'
import { goodsLine, linesOf, movementHead } from './inputs.ts'
import { recordMovement } from './record-movement.ts'
import { takeLines } from './take-lines.ts'

const input = z.object({
  ...movementHead,
  site: code(),
  toSite: code(),
  lines: linesOf(goodsLine.extend({ lot: optional(code()) })),
})

/** Moves goods from one site to another; what was lost on the way is a loss of its own at the site that expected it. */
export const shipGoods = command({
  name: 'aid.ship-goods',
  input,
  async run(tx: Tx<AidTables>, { site, toSite, lines, ...head }, by) {
    if (site === toSite) throw new Refusal('aid.ship-goods.same-site', 'toSite')
    const { date } = head
    const from = await findOpenSite(tx, site, date.end, 'site')
    const to = await findOpenSite(tx, toSite, date.end, 'toSite')
    const leaving = await takeLines(tx, { lines, site: from, day: date.end })
    const arriving = leaving.map((entry) => ({ ...entry, siteId: to.id, quantity: -entry.quantity }))
    return recordMovement(tx, by, { ...head, kind: 'shipped' }, [...leaving, ...arriving])
  },
})
