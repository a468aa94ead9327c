import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { asName, type Names } from '#platform/texts.ts'
import { findItem } from '../queries/find-by-code.ts'
import type { OtherWords } from '../rules/too-few.ts'
import type { AidTables } from '../tables.ts'
import { type Entry, lockLots, quantityOf, takeOut } from './record-movement.ts'

export interface LineOut {
  readonly item: string
  readonly quantity: string
  readonly unit: string | null
  readonly lot: string | null
}

/** The lot of a code when the line names one; refuses a lot of another item. */
async function lotOf(tx: Tx<AidTables>, code: string | null, item: { id: string; names: Names }, field: string) {
  if (code === null) return undefined
  const lot = await tx
    .selectFrom('aid.lots')
    .select(['id', 'code'])
    .where('code', '=', code)
    .where('item_id', '=', item.id)
    .executeTakeFirst()
  if (!lot) throw new Refusal('aid.unknown-lot', `${field}.lot`, { lot: code, item: asName(item.names) })
  return lot
}

/** Takes the lines out of a site's stock; locks the goods first. Refuses the first line that is not there. */
export async function takeLines(
  tx: Tx<AidTables>,
  from: { lines: readonly (LineOut | undefined)[]; site: { id: string; code: string }; day: string },
  words?: OtherWords,
): Promise<Entry[]> {
  const { lines, site, day } = from
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
    const quantity = quantityOf(item, line.quantity, `${field}.quantity`, { unit: line.unit, field: `${field}.unit` })
    const lot = await lotOf(tx, line.lot, item, field)
    const what = { item, site, day, quantity, lot, before: entries }
    entries.push(...(await takeOut(tx, what, `${field}.quantity`, words)))
  }
  return entries
}
