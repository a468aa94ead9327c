import { sql } from 'kysely'
import { askPrint } from '#modules/receipts/commands/ask-print.ts'
import { finishPrint } from '#modules/receipts/commands/finish-print.ts'
import { issueForGift } from '#modules/receipts/commands/issue-for-gift.ts'
import { reissueReceipt } from '#modules/receipts/commands/reissue-receipt.ts'
import { startBatch } from '#modules/receipts/commands/start-batch.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { issueBatch } from '#modules/receipts/jobs.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'

/** Issues two receipts of the example's gifts, one with a duplicate and a PDF and one that is void, a batch that is over and one that has begun. */
export async function plantReceipts(world: World, director: Actor): Promise<void> {
  const seen = scopedTo(world.db, { viewer: 'test', sees: everything })
  const { rows } = await sql<{ ref: string }>`select ref from giving.gifts where giver_id is not null and not anonymous
    and channel <> 'ticket' and voided_at is null and received_on < '2011-01-01' order by id limit 2`.execute(seen)
  const [kept = '', gone = ''] = rows.map(({ ref }) => ref)
  const over = await issueForGift(world, director, { gift: gone, series: 'R' })
  await voidReceipt(world, director, { id: over.id, why: 'misread' })
  const { id } = await issueForGift(world, director, { gift: kept, series: 'R' })
  await reissueReceipt(world, director, { id, why: 'lost' })
  const batch = await startBatch(world, director, { kind: 'gift', year: '2010', series: 'OLD', sendsMail: 'yes' })
  await issueBatch.run(world, batch.id)
  await startBatch(world, director, { kind: 'gift', year: '2011', series: 'OLD' })
  const print = await askPrint(world, director, { id })
  const { sha256 } = await world.files.keep(Buffer.from('%PDF-1.7 of nothing'))
  await finishPrint(world, director, { id: print.id, sha256, pages: 1 })
}
