import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { forces, type Office, offices } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { type Party, partyFor } from './find-party.ts'

export interface OfficerRow {
  readonly id: string
  readonly ref: string
  readonly office: Office
  readonly began_on: string
  readonly term_until: string | null
  readonly ended_on: string | null
  readonly voided_at: Date | null
  readonly party: Party | null
}

const input = z.object({
  ...listInput,
  office: oneOf(offices).optional().catch(undefined),
  state: oneOf(forces).optional().catch(undefined),
  /** The day on which `state` is asked; today unless given. */
  on: z.string().refine(isDay).optional().catch(undefined),
})

const keys = [
  { sql: sql`o.began_on`, type: 'date', of: (row: OfficerRow) => row.began_on },
  { sql: sql`o.id`, type: 'uuid', of: (row: OfficerRow) => row.id },
] as const

function filterOf({ office, state, on }: z.output<typeof input>): RawBuilder<boolean> {
  const day = on ? sql`${on}::date` : sql`current_date`
  const holds = sql`o.voided_at is null and o.began_on <= ${day} and (o.ended_on is null or o.ended_on >= ${day})`
  const parts = [
    ...(office ? [sql`o.office = ${office}`] : []),
    ...(state === 'in-force' ? [holds] : state === 'ended' ? [sql`o.ended_on < ${day}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `) as RawBuilder<boolean>
}

/** Offices held, the latest first, by office and by whether they last. Who holds them is told to who may look at people. */
export const listOfficers = query({
  name: 'governance.list-officers',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GovernanceTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const where = filterOf(ask)
    const party = partyFor(viewer, 'o.party_id')
    const { rows } = await sql<OfficerRow>`select o.id, o.ref, o.office, o.began_on, o.term_until, o.ended_on,
        o.voided_at, ${party.column} as party from governance.officers o ${party.join}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from governance.officers o where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
