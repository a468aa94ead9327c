import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofOperations } from '../policy.ts'

/** The operations in use that an activity is said to tell of, by code name. */
export async function operationsOfActivity(
  db: Db,
  activityId: string,
  viewer: Actor,
): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`select o.id, o.code
    from operations.activity_links l join operations.operations o on o.id = l.operation_id
    where ${visibleTo(ofOperations, 'o', viewer)} and l.activity_id = ${activityId} and o.voided_at is null order by o.code`.execute(
    db,
  )
  return rows
}
