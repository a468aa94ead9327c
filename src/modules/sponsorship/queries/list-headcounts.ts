import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { headcountKinds } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A headcount as lists show it. */
export type HeadcountRow = Pick<
  SponsorshipTables['sponsorship.headcounts'],
  'id' | 'ref' | 'kind' | 'since_year' | 'date_edtf' | 'date_end' | 'number' | 'qualifier' | 'source' | 'voided_at'
>

const keys = [
  { sql: sql`h.date_end`, type: 'date', of: (row: HeadcountRow) => row.date_end },
  { sql: sql`h.id`, type: 'uuid', of: (row: HeadcountRow) => row.id },
] as const

/** Numbers of children that staff told, newest first, by kind; void ones too. */
export const listHeadcounts = query({
  name: 'sponsorship.list-headcounts',
  reads: 'private',
  input: z.object({ ...listInput, kind: oneOf(headcountKinds).optional().catch(undefined) }),
  async run(db: Db<SponsorshipTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const from = sql`from sponsorship.headcounts h where ${ask.kind ? sql`h.kind = ${ask.kind}` : sql`true`}`
    const { rows } =
      await sql<HeadcountRow>`select h.id, h.ref, h.kind, h.since_year, h.date_edtf, h.date_end, h.number,
        h.qualifier, h.source, h.voided_at
      ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
