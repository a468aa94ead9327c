import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { OperationsTables } from '../tables.ts'

/** The id of the operation of a code, kept from being voided meanwhile; refuses a code that no operation in use has. */
export async function findOperation(tx: Tx<OperationsTables>, code: string, field: string): Promise<string> {
  const operation = await tx
    .selectFrom('operations.operations')
    .select('id')
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!operation) throw new Refusal('operations.unknown-operation', field, { code })
  return operation.id
}

/** The count of a reference that is not void, kept from being voided meanwhile; refuses others. */
export async function findCount(tx: Tx<OperationsTables>, ref: string, field: string) {
  const count = await tx
    .selectFrom('operations.counts')
    .select(['id', 'number', 'qualifier', 'people'])
    .where('ref', '=', ref)
    .where('voided_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!count) throw new Refusal('operations.unknown-count', field, { ref })
  return count
}

/** The codes of all operations in use, to choose from. */
export async function listCodes(db: Db): Promise<string[]> {
  const operations = db as unknown as Db<OperationsTables>
  const rows = await operations
    .selectFrom('operations.operations')
    .select('code')
    .where('voided_at', 'is', null)
    .orderBy('code')
    .limit(2000)
    .execute()
  return rows.map(({ code }) => code)
}
