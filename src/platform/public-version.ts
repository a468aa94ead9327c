import { sql } from 'kysely'
import type { Db } from './db/db.ts'

/** The number that grows whenever something changes that the public site shows. */
export async function publicVersion(db: Db): Promise<bigint> {
  const { rows } = await sql<{ version: bigint }>`select version from platform.public_version`.execute(db)
  return rows[0]?.version ?? 0n
}
