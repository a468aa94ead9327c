import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, oneOf } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { giftRoles } from '../rules/choices.ts'
import type { EventsTables } from '../tables.ts'

interface Gift {
  readonly id: string
  readonly channel: string
}

/** The gift in use of a reference. Refuses what there is not. */
async function giftOf(tx: Tx<EventsTables>, ref: string): Promise<Gift> {
  const { rows } = await sql<Gift>`select gift_id as id, channel from giving.gift_refs
    where ref = ${ref} and not voided`.execute(tx)
  const [gift] = rows
  if (!gift) throw new Refusal('events.unknown-gift', 'gift', { ref })
  return gift
}

/** Says that a gift belongs to an event: the price of tickets, which came as such, or what was given beyond. */
export const linkGift = command({
  name: 'events.link-gift',
  looksInto: ['giving'],
  input: z.object({ id: id(), /** The reference of the gift. */ gift: code(), role: oneOf(giftRoles) }),
  async run(tx: Tx<EventsTables>, { id, gift: ref, role }, by) {
    await getForUpdate(tx, 'event', id)
    const gift = await giftOf(tx, ref)
    if ((gift.channel === 'ticket') !== (role === 'ticket'))
      throw new Refusal(role === 'ticket' ? 'events.not-ticket-money' : 'events.is-ticket-money', 'role', { ref })
    const link = { gift_id: gift.id, event_id: id, role, linked_at: by.now, linked_by: by.actor.name }
    const written = await tx
      .insertInto('events.gift_links')
      .values(link)
      .onConflict((conflict) => conflict.column('gift_id').doNothing())
      .returning('gift_id')
      .executeTakeFirst()
    if (!written) throw new Refusal('events.gift-linked', 'gift', { ref })
    return { id }
  },
})

/** Takes such a link back; the gift stays. */
export const unlinkGift = command({
  name: 'events.unlink-gift',
  looksInto: ['giving'],
  input: z.object({ id: id(), gift: code() }),
  async run(tx: Tx<EventsTables>, { id, gift: ref }) {
    await getForUpdate(tx, 'event', id)
    const { numAffectedRows } = await sql`delete from events.gift_links l using giving.gift_refs g
      where l.event_id = ${id} and g.gift_id = l.gift_id and g.ref = ${ref}`.execute(tx)
    if (numAffectedRows !== 1n) throw new Refusal('events.gift-not-linked', 'gift', { ref })
    return { id }
  },
})
