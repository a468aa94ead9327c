import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { profileKinds, profileStates } from '../rules/choices.ts'
import type { ApplicationsTables } from '../tables.ts'

/** A profile as the list shows it. */
export type ProfileRow = Pick<
  ApplicationsTables['applications.profiles'],
  | 'id'
  | 'ref'
  | 'titles'
  | 'kind'
  | 'is_field_role'
  | 'place'
  | 'wanted'
  | 'open_from'
  | 'open_until'
  | 'state'
  | 'voided_at'
>

const input = z.object({
  ...listInput,
  state: oneOf(profileStates).optional().catch(undefined),
  kind: oneOf(profileKinds).optional().catch(undefined),
})

const keys = [{ sql: sql`p.ref`, type: 'text', of: (row: ProfileRow) => row.ref }] as const

/** Profiles by reference; by state and kind. */
export const listProfiles = query({
  name: 'applications.list-profiles',
  reads: 'open',
  input,
  async run(db: Db<ApplicationsTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const filters = [
      ...(ask.state ? [sql`p.state = ${ask.state}`] : []),
      ...(ask.kind ? [sql`p.kind = ${ask.kind}`] : []),
    ]
    const where = sql.join([sql`true`, ...filters], sql` and `)
    const { rows } = await sql<ProfileRow>`select p.id, p.ref, p.titles, p.kind, p.is_field_role, p.place, p.wanted,
        p.open_from, p.open_until, p.state, p.voided_at
      from applications.profiles p where ${where} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from applications.profiles p where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
