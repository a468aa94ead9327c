import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { Status } from '../rules/choices.ts'

/** The id of the activity of a reference that is not void; null where there is none. */
export async function findActivity(db: Db, ref: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from activities.activities
    where ref = ${ref} and voided_at is null`.execute(db)
  return rows[0]?.id ?? null
}

/** The ids of the activities of references that are not void, by reference. */
export async function findActivities(db: Db, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ ref: string; id: string }>`select ref, id from activities.activities
    where ref = any(${refs}::text[]) and voided_at is null`.execute(db)
  return new Map(rows.map(({ ref, id }) => [ref, id]))
}

/** An activity as a page of another module names it. */
export interface NamedActivity {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly edtf: string
  readonly status: Status
}

/** Activities of these ids that are not void, newest first. */
export async function activitiesOf(db: Db, ids: readonly string[]): Promise<NamedActivity[]> {
  const { rows } = await sql<NamedActivity>`select id, ref, titles, date_edtf as edtf, status from activities.activities
    where id = any(${ids}::uuid[]) and voided_at is null order by date_start desc, id desc`.execute(db)
  return rows
}

/** The latest activities that are not void, to choose from. */
export async function latestActivities(db: Db): Promise<NamedActivity[]> {
  const { rows } = await sql<NamedActivity>`select id, ref, titles, date_edtf as edtf, status from activities.activities
    where voided_at is null order by date_start desc, id desc limit 200`.execute(db)
  return rows
}
