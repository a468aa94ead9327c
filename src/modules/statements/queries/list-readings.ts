import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface OpenReading {
  readonly id: string
  /** The name of its first file, and how many more there are. */
  readonly name: string
  readonly more: bigint
  readonly asked_at: Date
  /** Whether it cannot be read as it is. */
  readonly refused: boolean
}

const week = 7 * 86_400_000

/** Readings that wait for a person or for the worker, the latest first; those that cannot be read as they are for a week. */
export async function openReadings(db: Db, now: Date): Promise<OpenReading[]> {
  const { rows } = await sql<OpenReading>`select r.id, f.name, r.asked_at, r.problems is not null as refused,
      (select count(*) - 1 from statements.reading_files o where o.reading_id = r.id) as more
    from statements.readings r join statements.reading_files f on f.reading_id = r.id and f.position = 0
    where r.import_id is null and r.cancelled_at is null and r.failed_at is null
      and (r.problems is null or r.asked_at > ${new Date(now.getTime() - week)})
    order by r.asked_at desc limit 20`.execute(db)
  return rows
}
