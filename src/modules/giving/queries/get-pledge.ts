import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { moneyFromDatabase } from '#platform/money.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { giverOf } from './find-giver.ts'
import { pledgeOf } from './find-pledge.ts'
import { cameOf } from './instalments-due.ts'
import { namesInVersions } from './names-in-versions.ts'

const mostGifts = 200

const giftsOf = (db: Db<GivingTables>, id: string) =>
  db
    .selectFrom('giving.gifts')
    .select(['id', 'ref', 'received_on', 'amount', 'currency', 'channel', 'voided_at'])
    .where('pledge_id', '=', id)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(mostGifts)
    .execute()

/** A pledge with who pays, the latest 200 gifts that keep it, what came by all of them (`came`), and its earlier versions. Throws NotFound. */
export const getPledge = query({
  name: 'giving.get-pledge',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }, viewer) {
    const pledge = await pledgeOf(db, id)
    const versions = await versionsOf(db, 'giving', id)
    return {
      ...pledge,
      money: moneyFromDatabase(pledge.amount, pledge.currency),
      payer: await giverOf(db, pledge.payer_id, viewer),
      gifts: await giftsOf(db, id),
      came: await cameOf(db as unknown as Db, id),
      versions,
      before: await namesInVersions(db, versions, viewer),
    }
  },
})
