import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofHours } from '../policy.ts'
import { type Work, works } from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

export interface HoursRow {
  readonly id: string
  readonly ref: string
  readonly date_edtf: string
  readonly date_start: string
  readonly minutes: bigint
  readonly work: Work
  readonly voided_at: Date | null
  readonly volunteer_id: string
  /** The reference of the volunteer. */
  readonly volunteer: string
  /** What they are called now; null for who may not look at people. */
  readonly name: string | null
}

const input = z.object({
  ...listInput,
  work: oneOf(works).optional().catch(undefined),
  /** The reference of a volunteer. */
  volunteer: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`h.date_start`, type: 'date', of: (row: HoursRow) => row.date_start },
  { sql: sql`h.id`, type: 'uuid', of: (row: HoursRow) => row.id },
] as const

function filterOf({ work, volunteer }: z.output<typeof input>, viewer: Actor) {
  const parts = [
    visibleTo(ofHours, 'h', viewer),
    ...(work ? [sql`h.work = ${work}`] : []),
    ...(volunteer ? [sql`h.volunteer_id = (select id from volunteers.volunteers where ref = ${volunteer})`] : []),
  ]
  return sql.join(parts, sql` and `)
}

/** Hours, newest first, by kind of work and volunteer; void ones too. Names for who may look at people. */
export const listHours = query({
  name: 'volunteers.list-hours',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<VolunteersTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask, viewer)
    const name = viewer.may.has('people.get-party')
      ? sql`(select p.name from people.current_names p where p.party_id = v.party_id)`
      : sql`null::text`
    const { rows } = await sql<HoursRow>`select h.id, h.ref, h.date_edtf, h.date_start, h.minutes, h.work, h.voided_at,
        h.volunteer_id, v.ref as volunteer, ${name} as name
      from volunteers.hours h join volunteers.volunteers v on v.id = h.volunteer_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from volunteers.hours h where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
