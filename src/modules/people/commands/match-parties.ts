import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { sortInMemory } from '#platform/db/memory.ts'
import { hitsByContact, hitsByLess, hitsByName } from './matching/hits.ts'
import { judgement, namesOfPairs, pairs, settledOnes } from './matching/judgement.ts'

const tables = sql`
  create temporary table hit (seeking_id uuid, party_id uuid, bits int4) on commit drop;
  create temporary table pair (seeking_id uuid, party_id uuid, bits int4) on commit drop;
  create temporary table named (seeking_id uuid, party_id uuid, bits int4) on commit drop;
  create temporary table settled (seeking_id uuid) on commit drop;
  create temporary table if not exists sought (seeking_id uuid not null, party_id uuid not null, score int4 not null,
    evidence text[] not null) on commit drop;
  truncate sought`

/**
 * Finds the parties that those who pay may be. Reads the temporary table `seeking` (id uuid; kind, same_key, search_key text;
 * part_keys text[]; email_key, phone_key, postal_code, locality, country text; keys as `nameColumns` and `contactKey` make them)
 * and fills `sought` (seeking_id, party_id uuid; score int4; evidence text[]), which it makes where there is none: of each the
 * five best that are worth showing, parties of today. The act that calls it looks into people.
 */
export async function matchParties(tx: Tx): Promise<void> {
  await sortInMemory(tx)
  await sql`analyze seeking`.execute(tx)
  await tables.execute(tx)
  for (const step of hitsByContact) await step.execute(tx)
  await sql`analyze hit`.execute(tx)
  await pairs.execute(tx)
  await sql`truncate hit; analyze pair`.execute(tx)
  await namesOfPairs.execute(tx)
  await sql`analyze named`.execute(tx)
  await settledOnes.execute(tx)
  await sql`analyze settled`.execute(tx)
  for (const step of hitsByName) await step.execute(tx)
  await sql`analyze hit`.execute(tx)
  for (const step of hitsByLess) await step.execute(tx)
  await sql`analyze hit`.execute(tx)
  await pairs.execute(tx)
  await sql`analyze pair`.execute(tx)
  await judgement.execute(tx)
  await sql`drop table hit, pair, named, settled`.execute(tx)
}
