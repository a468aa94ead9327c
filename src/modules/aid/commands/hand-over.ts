import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional, optionalText } from '#platform/inputs.ts'
import { findOpenSite } from '../queries/find-by-code.ts'
import type { AidTables } from '../tables.ts'
import { goodsLine, linesOf, movementHead } from './inputs.ts'
import { recordMovement } from './record-movement.ts'
import { takeLines } from './take-lines.ts'

const input = z.object({
  ...movementHead,
  site: code(),
  lines: linesOf(goodsLine.extend({ lot: optional(code()) })),
  /** Who received the goods, told so that nobody can be found by it: "families on the other bank". */
  counterpart: optionalText(200),
})

/** Hands goods over at a site and takes them out of stock, earliest expiry first; expired goods stay. */
export const handOver = command({
  name: 'aid.hand-over',
  input,
  async run(tx: Tx<AidTables>, { site: siteCode, lines, ...head }, by) {
    const { date } = head
    const site = await findOpenSite(tx, siteCode, date.end, 'site')
    const entries = await takeLines(tx, { lines, site, day: date.end })
    return recordMovement(tx, by, { ...head, kind: 'handed-over' }, entries)
  },
})
