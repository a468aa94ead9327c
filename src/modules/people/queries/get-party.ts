import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PeopleTables } from '../tables.ts'
import { alikeTo } from './alike.ts'
import { householdOf } from './households-on.ts'
import { partsOf } from './party-parts.ts'

const mergesOf = (db: Db<PeopleTables>) =>
  db.selectFrom('people.merges as m').select(['m.merged_at as at', 'm.merged_by as by', 'm.why'])

const mergedInto = (db: Db<PeopleTables>, id: string) =>
  mergesOf(db)
    .innerJoin('people.parties as p', 'p.id', 'm.into_id')
    .select(['p.id', 'p.ref', 'p.display_name as name'])
    .where('m.party_id', '=', id)
    .executeTakeFirst()

const mergedHere = (db: Db<PeopleTables>, id: string) =>
  mergesOf(db)
    .innerJoin('people.parties as p', 'p.id', 'm.party_id')
    .select(['p.id', 'p.ref', 'p.display_name as name'])
    .where('m.into_id', '=', id)
    .orderBy('m.merged_at')
    .orderBy('p.id')
    .limit(200)
    .execute()

/**
 * A party with its names, contacts, addresses, merges, earlier versions, and those that may be the same. Each look is
 * logged. Throws NotFound.
 */
export const getParty = query({
  name: 'people.get-party',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<PeopleTables>, { id }) {
    const party = await db.selectFrom('people.parties').selectAll().where('id', '=', id).executeTakeFirst()
    if (!party) throw new NotFound()
    const into = await mergedInto(db, id)
    return {
      ...party,
      ...(await partsOf(db, id)),
      household: (await householdOf(db as unknown as Db, id)) ?? null,
      mergedInto: into ?? null,
      merged: await mergedHere(db, id),
      alike: into || party.voided_at ? [] : await alikeTo(db as unknown as Db, id),
      versions: await versionsOf(db, 'people', id),
    }
  },
})
