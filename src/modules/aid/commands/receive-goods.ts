import { z } from 'zod'
import { type By, command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText, tick } from '#platform/inputs.ts'
import { findItem, findOpenSite } from '../queries/find-by-code.ts'
import { findGiver } from '../queries/find-giver.ts'
import { isGiven, worthOf } from '../rules/worth.ts'
import type { AidTables } from '../tables.ts'
import { givenFields, goodsLine, linesOf, movementHead } from './inputs.ts'
import { type Entry, nextNumber, quantityOf, recordMovement } from './record-movement.ts'

const line = goodsLine.extend({ lot: optional(code()), expiresOn: optional(day()) })
type Line = z.output<typeof line>

const input = z.object({
  ...movementHead,
  site: code(),
  lines: linesOf(line),
  counterpart: optionalText(200),
  ...givenFields,
  /** Stock that was there before the records begin: it counts as stock, not as received. */
  opening: tick(),
})

async function openLot(tx: Tx<AidTables>, itemId: string, given: Line, day: string, field: string): Promise<string> {
  const id = newId()
  const lot = given.lot ?? (await nextNumber(tx, 'lot', day))
  try {
    await tx.insertInto('aid.lots').values({ id, code: lot, item_id: itemId, expires_on: given.expiresOn }).execute()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('aid.lot-taken', `${field}.lot`, { lot })
    throw error
  }
  return id
}

async function entriesOf(
  tx: Tx<AidTables>,
  lines: (Line | undefined)[],
  siteId: string,
  day: string,
): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const [i, given] of lines.entries()) {
    if (!given) continue
    const field = `lines.${i}`
    const item = await findItem(tx, given.item, `${field}.item`)
    const quantity = quantityOf(item, given.quantity, `${field}.quantity`, { unit: given.unit, field: `${field}.unit` })
    entries.push({ lotId: await openLot(tx, item.id, given, day, field), itemId: item.id, siteId, quantity })
  }
  return entries
}

/** Takes goods into a site; each line opens a lot of its own. */
export const receiveGoods = command({
  name: 'aid.receive-goods',
  input,
  looksInto: ['people'],
  async run(
    tx: Tx<AidTables>,
    { site: siteCode, lines, opening, giver, anonymous, worth, valueNote, ...head },
    by: By,
  ) {
    const { date } = head
    const given = {
      ...{ giver_id: await findGiver(tx, giver, 'giver'), anonymous },
      ...worthOf({ ...worth, note: valueNote }),
    }
    if (opening && isGiven(given)) throw new Refusal('aid.opening-not-given', 'opening')
    const site = await findOpenSite(tx, siteCode, date.end, 'site')
    const entries = await entriesOf(tx, lines, site.id, date.end)
    return recordMovement(tx, by, { ...head, kind: opening ? 'opening' : 'received', given }, entries)
  },
})
