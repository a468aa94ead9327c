import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import type { Version } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { giverOf } from './find-giver.ts'

/** What the funds and the people of earlier versions of a gift or a pledge are called, by id. */
export async function namesInVersions(db: Db<GivingTables>, versions: readonly Version[], viewer: Actor) {
  const idsIn = (column: string) => [
    ...new Set(versions.flatMap(({ before }) => (typeof before[column] === 'string' ? [before[column]] : []))),
  ]
  const fundIds = idsIn('fund_id')
  const funds =
    fundIds.length === 0
      ? []
      : await db.selectFrom('giving.funds').select(['id', 'names']).where('id', 'in', fundIds).execute()
  const people = [...idsIn('giver_id'), ...idsIn('payer_id')]
  const givers = await Promise.all(people.map(async (id) => [id, await giverOf(db, id, viewer)] as const))
  return { funds: Object.fromEntries(funds.map(({ id, names }) => [id, names])), givers: Object.fromEntries(givers) }
}
