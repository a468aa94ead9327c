import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import { modules } from '../src/modules.ts'

/** How many records of each kind there are; the rest (funds, items, sites, operations) is as many as it would be. */
export interface Size {
  readonly gifts: number
  readonly movements: number
  readonly parties: number
  readonly activities: number
  readonly counts: number
}

export const fullSize: Size = {
  gifts: 1_000_000,
  movements: 100_000,
  parties: 50_000,
  activities: 10_000,
  counts: 20_000,
}

export const smallSize: Size = { gifts: 20_000, movements: 2_000, parties: 1_000, activities: 200, counts: 400 }

// ids look like those that the product makes; the same numbers always give the same record
const tools = `
create function pg_temp.id(kind bigint, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1300000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid
$$;
create function pg_temp.pick(n bigint, salt bigint, below bigint) returns int language sql immutable as $$
  select ((hashint8extended(n, salt) & 9223372036854775807) % below)::int
$$`

/** Fills a migrated, empty database with invented records of four fiscal years, always the same ones. */
export async function generate(db: Db, size: Size): Promise<void> {
  await db.transaction().execute((tx) =>
    withClient(tx, async (client) => {
      await client.query(tools)
      const columns = Object.entries(size).map(([name, number]) => `${number} as ${name}`)
      await client.query(`create temporary table size on commit drop as select ${columns.join(', ')}`)
      for (const { name } of modules) {
        const file = join(import.meta.dirname, 'generate', `${name}.sql`)
        if (existsSync(file)) await client.query(await readFile(file, 'utf8'))
      }
    }),
  )
  // what the server does by itself within minutes
  await sql`vacuum analyze`.execute(db)
}
