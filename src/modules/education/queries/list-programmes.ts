import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { EducationTables } from '../tables.ts'

/** A programme as the list shows it; `agency` is what the commissioning organisation is called. */
export type ProgrammeRow = Pick<
  EducationTables['education.programmes'],
  'id' | 'ref' | 'names' | 'agency' | 'contract_minutes' | 'date_edtf' | 'date_start' | 'voided_at'
> & { readonly terms: bigint; readonly delivered: bigint }

const keys = [
  { sql: sql`p.date_start`, type: 'date', of: (row: ProgrammeRow) => row.date_start },
  { sql: sql`p.id`, type: 'uuid', of: (row: ProgrammeRow) => row.id },
] as const

/** Programmes, the latest first, with their terms and what was delivered; `from` jumps to a day. */
export const listProgrammes = query({
  name: 'education.list-programmes',
  reads: 'open',
  looksInto: ['people'],
  input: z.object(listInput),
  async run(db: Db<EducationTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const { rows } = await sql<ProgrammeRow>`select p.id, p.ref, p.names, coalesce(n.name, p.agency) as agency,
        p.contract_minutes, p.date_edtf, p.date_start, p.voided_at,
        (select count(*) from education.terms t where t.programme_id = p.id and t.voided_at is null) as terms,
        (select coalesce(sum(s.delivered_minutes), 0)::bigint from education.sessions s
          join education.classes c on c.id = s.class_id join education.terms t on t.id = c.term_id
          where t.programme_id = p.id and s.voided_at is null and s.state = 'held') as delivered
      from education.programmes p left join people.current_names n on n.party_id = p.agency_id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from education.programmes p`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
