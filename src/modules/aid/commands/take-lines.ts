import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { findItem } from '../queries/find-by-code.ts'
import type { AidTables } from '../tables.ts'
import { type Entry, lockLots, quantityOf, takeOut } from './record-movement.ts'

export interface LineOut {
  readonly item: string
  readonly quantity: string
  readonly unit: string | null
  readonly lot: string | null
}

/** The lot of a code when the line names one; refuses a lot of another item. */
async function lotOf(tx: Tx<AidTables>, given: LineOut, itemId: string, field: string): Promise<string | undefined> {
  if (given.lot === null) return undefined
  const lot = await tx
    .selectFrom('aid.lots')
    .select('id')
    .where('code', '=', given.lot)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  if (!lot) throw new Refusal('aid.unknown-lot', `${field}.lot`, { lot: given.lot, item: given.item })
  return lot.id
}

/** Takes the lines out of a site's stock; locks the goods first. Refuses the first line that is not there, with `tooFew`. */
export async function takeLines(
  tx: Tx<AidTables>,
  from: { lines: readonly (LineOut | undefined)[]; siteId: string; day: string },
  tooFew: string,
): Promise<Entry[]> {
  const { lines, siteId, day } = from
  const items = []
  for (const [i, line] of lines.entries()) items.push(line && (await findItem(tx, line.item, `lines.${i}.item`)))
  await lockLots(
    tx,
    items.flatMap((item) => (item ? [item.id] : [])),
  )
  const entries: Entry[] = []
  for (const [i, line] of lines.entries()) {
    const item = items[i]
    if (!line || !item) continue
    const field = `lines.${i}`
    const quantity = quantityOf(item, line.quantity, line.unit, `${field}.quantity`)
    const lotId = await lotOf(tx, line, item.id, field)
    const taken = await takeOut(
      tx,
      { item, siteId, day, quantity, lotId, before: entries },
      { code: tooFew, field: `${field}.quantity` },
    )
    entries.push(...taken)
  }
  return entries
}
