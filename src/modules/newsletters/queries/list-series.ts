import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { NewslettersTables } from '../tables.ts'

type Series = NewslettersTables['newsletters.series']

/** A series as the list shows it, with how many of its issues are not void. */
export type SeriesRow = Pick<Series, 'id' | 'ref' | 'names' | 'since_edtf' | 'until_edtf' | 'voided_at'> & {
  readonly issues: bigint
}

const input = z.object({
  ...listInput,
  /** Whether the series is still sent. */
  time: oneOf(['running', 'over']).optional().catch(undefined),
})

const keys = [{ sql: sql`s.ref`, type: 'text', of: (row: SeriesRow) => row.ref }] as const

/** Series by their code. */
export const listSeries = query({
  name: 'newsletters.list-series',
  reads: 'open',
  input,
  async run(db: Db<NewslettersTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const running = sql`s.until_end is null`
    const where = ask.time === undefined ? sql`true` : ask.time === 'running' ? running : sql`not ${running}`
    const { rows } = await sql<SeriesRow>`select s.id, s.ref, s.names, s.since_edtf, s.until_edtf, s.voided_at,
        (select count(*) from newsletters.issues i where i.series_id = s.id and i.voided_at is null) as issues
      from newsletters.series s where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
      db,
    )
    const total = await countCapped(sql`from newsletters.series s where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The series to choose from, by code, those still sent first. */
export async function seriesOptions(db: Db): Promise<Pick<Series, 'ref' | 'names'>[]> {
  const { rows } = await sql<Pick<Series, 'ref' | 'names'>>`select ref, names from newsletters.series
    where voided_at is null order by until_end is not null, ref limit 500`.execute(db)
  return rows
}
