import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import type { SituationTables } from '../tables.ts'

/** A happening as the list shows it. */
export type HappeningRow = Pick<
  SituationTables['situation.happenings'],
  'id' | 'ref' | 'titles' | 'place' | 'date_edtf' | 'date_start' | 'voided_at'
> & { readonly source_names: Names | null }

const keys = [
  { sql: sql`h.date_start`, type: 'date', of: (row: HappeningRow) => row.date_start },
  { sql: sql`h.id`, type: 'uuid', of: (row: HappeningRow) => row.id },
] as const

/** What happened outside, newest first; `from` jumps to a day. */
export const listHappenings = query({
  name: 'situation.list-happenings',
  reads: 'open',
  input: z.object(listInput),
  async run(db: Db<SituationTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const { rows } =
      await sql<HappeningRow>`select h.id, h.ref, h.titles, h.place, h.date_edtf, h.date_start, h.voided_at,
        s.names as source_names
      from situation.happenings h left join situation.sources s on s.id = h.source_id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from situation.happenings h`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
