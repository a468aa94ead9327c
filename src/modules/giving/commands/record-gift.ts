import { sql } from 'kysely'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { holdFund } from '../queries/find-fund.ts'
import { findGiver } from '../queries/find-giver.ts'
import { refuseClosed, refuseFuture } from '../rules/gift-day.ts'
import type { GivingTables } from '../tables.ts'
import { giftColumns, giftInput } from './inputs.ts'

type NewGift = Omit<GivingTables['giving.gifts'], 'id' | 'ref'>

/** Inserts under a reference; undefined when another gift has it. */
const insert = (tx: Tx<GivingTables>, ref: string, gift: NewGift) =>
  tx
    .insertInto('giving.gifts')
    .values({ id: newId(), ref, ...gift })
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning(['id', 'ref'])
    .executeTakeFirst()

/** The next number as people see it: `G-2011-0042`. */
async function nextNumber(tx: Tx<GivingTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('giving.gift_numbers') as n`.execute(tx)
  return `G-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes a gift under its external reference, or under the next number that no import has used. */
async function writeGift(tx: Tx<GivingTables>, ref: string | null, gift: NewGift) {
  if (ref !== null) {
    const written = await insert(tx, ref, gift)
    if (!written) throw new Refusal('giving.ref-taken', 'ref', { ref })
    return written
  }
  for (;;) {
    const written = await insert(tx, await nextNumber(tx, gift.received_on), gift)
    if (written) return written
  }
}

/** Records a gift of money in the currency in which it came. Returns its id and reference. */
export const recordGift = command({
  name: 'giving.record-gift',
  looksInto: ['people'],
  input: giftInput.extend({ ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { ref, ...given }, by: By) {
    refuseFuture(given.receivedOn, by.now, 'receivedOn')
    const fund = await holdFund(tx, given.fund, 'fund')
    refuseClosed(fund, given.receivedOn, 'fund')
    const giverId = await findGiver(tx, given.giver, 'giver', by.actor)
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    return writeGift(tx, ref, { ...giftColumns(given, fund.id, giverId), ...recorded })
  },
})
