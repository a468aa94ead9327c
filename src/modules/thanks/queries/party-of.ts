import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** A party of today: what it is called, and whether it is void. */
export interface Party {
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly voided: boolean
}

/** The present party of a reference, merges followed; undefined where nobody has it. */
export async function partyOf(db: Db, ref: string): Promise<Party | undefined> {
  const { rows } = await sql<Party>`select current_id as id, ref, name, voided from people.current_names
    where party_ref = ${ref}`.execute(db)
  return rows[0]
}
