import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

const fundsWithClosing = (db: Db<GivingTables>) =>
  db
    .selectFrom('giving.funds as f')
    .leftJoin('giving.fund_closures as c', 'c.fund_id', 'f.id')
    .select([
      'f.id',
      'f.code',
      'f.names',
      'f.opened_on',
      'f.outside_mission',
      'f.approval_id',
      'f.spend_until',
      'f.rest',
      'f.voided_at',
      'c.closed_on',
    ])

/** The fund of a code with its opening and closing; refuses a code that nobody has. */
async function findFund(db: Db<GivingTables>, code: string, field: string) {
  const fund = await fundsWithClosing(db).where('f.code', '=', code).where('f.voided_at', 'is', null).executeTakeFirst()
  if (!fund) throw new Refusal('giving.unknown-fund', field, { code })
  return fund
}

/** A fund by its id with its opening and closing. */
export const findFundById = (db: Db<GivingTables>, id: string) =>
  fundsWithClosing(db).where('f.id', '=', id).executeTakeFirst()

/** A fund by its id, locked, so that no gift reaches it while it is closed or voided. Throws NotFound. */
export async function getFundForUpdate(tx: Tx<GivingTables>, id: string) {
  // locked before it is read: the closing lies in another table, which a wait for the lock would not read again
  await tx.selectFrom('giving.funds').select('id').where('id', '=', id).forUpdate().execute()
  const fund = await findFundById(tx, id)
  if (!fund) throw new NotFound()
  return fund
}

/** The fund of a code, held against closing and voiding until the transaction ends. */
export async function holdFund(tx: Tx<GivingTables>, code: string, field: string) {
  const { id } = await findFund(tx, code, field)
  await tx.selectFrom('giving.funds').select('id').where('id', '=', id).forShare().execute()
  return findFund(tx, code, field)
}
