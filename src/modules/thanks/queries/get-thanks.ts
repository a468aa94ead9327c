import { sql } from 'kysely'
import { z } from 'zod'
import { goodsOf } from '#modules/aid/face.ts'
import { partyNamed } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { ThanksTables } from '../tables.ts'

/** A gift for which thanks were given, as it is now; money in minor units. */
export interface ThankedGift {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  readonly left: bigint
  readonly currency: string
  readonly voided: boolean
}

async function giftsOf(db: Db<ThanksTables>, id: string) {
  const { rows } =
    await sql<ThankedGift>`select g.gift_id as id, g.ref, g.received_on, g.left_amount as left, g.currency,
      g.voided
    from thanks.covered c join giving.given_gifts g on g.gift_id = c.gift_id
    where c.acknowledgement_id = ${id} order by g.received_on, g.ref`.execute(db)
  return rows
}

// goods as they are now; what they were for who may look at goods alone
async function goodsUnder(db: Db<ThanksTables>, id: string, mayLook: boolean) {
  const covered = await db
    .selectFrom('thanks.covered_goods')
    .select('movement_id')
    .where('acknowledgement_id', '=', id)
    .execute()
  const goods = await goodsOf(
    db as unknown as Db,
    covered.map(({ movement_id }) => movement_id),
  )
  return goods.map(({ items, ...rest }) => ({ ...rest, items: mayLook ? items : null }))
}

const mailsOf = (db: Db<ThanksTables>, id: string) =>
  db.selectFrom('thanks.mails').selectAll().where('acknowledgement_id', '=', id).orderBy('asked_at', 'desc').execute()

// the print that the letter went into
async function printOf(db: Db<ThanksTables>, id: string): Promise<string | null> {
  const letter = await db
    .selectFrom('thanks.letters')
    .select('print_id')
    .where('acknowledgement_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return letter?.print_id ?? null
}

/** Thanks that were given, with their giver, their gifts and goods as they are now, and earlier versions. Throws NotFound. */
export const getThanks = query({
  name: 'thanks.get-thanks',
  looksInto: ['giving', 'aid', 'people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }, viewer) {
    const thanks = await db.selectFrom('thanks.acknowledgements').selectAll().where('id', '=', id).executeTakeFirst()
    const giver = thanks && (await partyNamed(db as unknown as Db, thanks.giver_id))
    if (!thanks || !giver) throw new NotFound()
    return {
      ...thanks,
      giver: { ...giver, name: viewer.may.has('people.get-party') ? giver.name : null },
      gifts: await giftsOf(db, id),
      goods: await goodsUnder(db, id, viewer.may.has('aid.get-movement')),
      mails: await mailsOf(db, id),
      print_id: await printOf(db, id),
      versions: await versionsOf(db, 'thanks', id),
    }
  },
})
