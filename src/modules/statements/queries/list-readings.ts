import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface OpenReading {
  readonly id: string
  readonly name: string
  readonly asked_at: Date
}

/** Readings that wait for a person or for the worker, the latest first. */
export async function openReadings(db: Db): Promise<OpenReading[]> {
  const { rows } = await sql<OpenReading>`select id, name, asked_at from statements.readings
    where import_id is null and cancelled_at is null and failed_at is null and problems is null
    order by asked_at desc limit 20`.execute(db)
  return rows
}
