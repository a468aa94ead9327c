import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { findSite } from '../queries/find-by-code.ts'
import { lossReasons } from '../rules/choices.ts'
import type { AidTables } from '../tables.ts'
import { goodsLine, linesOf, movementHead } from './inputs.ts'
import { recordMovement } from './record-movement.ts'
import { takeLines } from './take-lines.ts'

const input = z.object({
  ...movementHead,
  site: code(),
  reason: oneOf(lossReasons),
  lines: linesOf(goodsLine.extend({ lot: optional(code()) })),
})

/** Takes goods out of stock that were lost, stolen, confiscated, damaged, expired or lent; also at a site that has closed. */
export const recordLoss = command({
  name: 'aid.record-loss',
  input,
  async run(tx: Tx<AidTables>, { site: siteCode, reason, lines, ...head }, by) {
    const { date } = head
    const site = await findSite(tx, siteCode, 'site')
    const entries = await takeLines(tx, { lines, site, day: date.end }, { expired: 'aid.record-loss.expired' })
    return recordMovement(tx, by, { ...head, reason, kind: 'lost' }, entries)
  },
})
