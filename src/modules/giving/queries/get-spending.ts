import { sql } from 'kysely'
import { z } from 'zod'
import { activitiesOf } from '#modules/activities/face.ts'
import { findApproval } from '#modules/governance/face.ts'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Names } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { isApproved } from './list-spendings.ts'

type Spending = GivingTables['giving.spendings'] & {
  readonly fund: string
  readonly fund_names: Names
  readonly outside_mission: boolean
  readonly approved: boolean
}

/** A spending locked, with the code of its fund. Throws NotFound. */
export async function getSpendingForUpdate(tx: Tx<GivingTables>, id: string) {
  const spending = await tx
    .selectFrom('giving.spendings as s')
    .innerJoin('giving.funds as f', 'f.id', 's.fund_id')
    .selectAll('s')
    .select('f.code as fund')
    .where('s.id', '=', id)
    .forUpdate('s')
    .executeTakeFirst()
  if (!spending) throw new NotFound()
  return spending
}

/** A spending with its fund, its approval, the activity that it was for, and its earlier versions. Throws NotFound. */
export const getSpending = query({
  name: 'giving.get-spending',
  looksInto: ['governance'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }) {
    const { rows } = await sql<Spending>`select s.*, f.code as fund, f.names as fund_names, f.outside_mission,
        ${isApproved} as approved
      from giving.spendings s join giving.funds f on f.id = s.fund_id where s.id = ${id}`.execute(db)
    const [spending] = rows
    if (!spending) throw new NotFound()
    const plain = db as unknown as Db
    const approval = spending.approval_id === null ? undefined : await findApproval(plain, spending.approval_id)
    const [activity] = spending.activity_id === null ? [] : await activitiesOf(plain, [spending.activity_id])
    return { ...spending, approval, activity, versions: await versionsOf(db, 'giving', id) }
  },
})
