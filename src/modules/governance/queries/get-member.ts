import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { endingsOf } from './endings-of.ts'
import { type Party, partyFor } from './find-party.ts'
import { readRecord } from './lock-record.ts'

/** A member with who it is, how it ended and its earlier versions. Throws NotFound. */
export const getMember = query({
  name: 'governance.get-member',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }, viewer) {
    const member = await readRecord(db, 'governance.members', id)
    const party = partyFor(viewer, 'm.party_id')
    const { rows } = await sql<{ party: Party | null }>`select ${party.column} as party from governance.members m
      ${party.join} where m.id = ${id}`.execute(db)
    return {
      ...member,
      party: rows[0]?.party ?? null,
      endings: await endingsOf(db, id),
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
