import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import { visitorKinds } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

/** A visit as lists show it. */
export type VisitRow = Pick<
  EducationTables['education.visits'],
  'id' | 'ref' | 'date_edtf' | 'date_start' | 'visitors' | 'who' | 'number' | 'qualifier' | 'voided_at'
> & { readonly programme_names: Texts }

const input = z.object({ ...listInput, visitors: oneOf(visitorKinds).optional().catch(undefined) })

const keys = [
  { sql: sql`v.date_start`, type: 'date', of: (row: VisitRow) => row.date_start },
  { sql: sql`v.id`, type: 'uuid', of: (row: VisitRow) => row.id },
] as const

/** Visits, newest first, by who came; `from` jumps to a day. */
export const listVisits = query({
  name: 'education.list-visits',
  reads: 'open',
  input,
  async run(db: Db<EducationTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = ask.visitors ? sql`v.visitors = ${ask.visitors}` : sql`true`
    const { rows } = await sql<VisitRow>`select v.id, v.ref, v.date_edtf, v.date_start, v.visitors, v.who, v.number,
        v.qualifier, v.voided_at, p.names as programme_names
      from education.visits v join education.programmes p on p.id = v.programme_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from education.visits v where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
