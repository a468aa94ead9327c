import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { standingOf } from '../queries/standing-receipts.ts'
import type { ReceiptsTables } from '../tables.ts'
import { issueGroups, seriesOf } from './issue-groups.ts'

/** Issues the receipt of one gift. Asked twice it is issued once: the second time answers the receipt that stands. */
export const issueForGift = command({
  name: 'receipts.issue-for-gift',
  looksInto: ['giving', 'people', 'governance'],
  input: z.object({ gift: code(), series: optional(code()), language: optional(oneOf(languages)) }),
  async run(tx: Tx<ReceiptsTables>, { gift, series: asked, language }, by) {
    const series = await seriesOf(tx, asked)
    const { issued, leftOut } = await issueGroups(tx, by, { gift }, { series, kind: 'gift', language })
    const [receipt] = issued
    if (receipt) return { id: receipt.id }
    const [left] = leftOut
    if (!left) throw new Refusal('receipts.unknown-gift', 'gift', { ref: gift })
    const [standing] = await standingOf(tx, [left.gift.id])
    if (!standing) throw new Refusal(`receipts.left-out.${left.reason}`, 'gift')
    return { id: standing }
  },
})
