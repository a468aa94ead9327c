import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { endingsOf } from './endings-of.ts'
import { type Party, partyFor } from './find-party.ts'
import { readRecord } from './lock-record.ts'

interface Beside {
  readonly party: Party | null
  readonly resolution: { readonly id: string; readonly ref: string; readonly titles: Texts } | null
}

/** An office held: by whom, how it came about and ended, and its earlier versions. Throws NotFound. */
export const getOfficer = query({
  name: 'governance.get-officer',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }, viewer) {
    const officer = await readRecord(db, 'governance.officers', id)
    const party = partyFor(viewer, 'o.party_id')
    const { rows } = await sql<Beside>`select ${party.column} as party,
        case when r.id is not null then json_build_object('id', r.id, 'ref', r.ref, 'titles', r.titles) end as resolution
      from governance.officers o ${party.join} left join governance.resolutions r on r.id = o.resolution_id
      where o.id = ${id}`.execute(db)
    return {
      ...officer,
      party: rows[0]?.party ?? null,
      resolution: rows[0]?.resolution ?? null,
      endings: await endingsOf(db, id),
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
