import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Every series by code, void ones too, with the last number of each year and how many of all were voided. */
export const listSeries = query({
  name: 'receipts.list-series',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<ReceiptsTables>) {
    const series = await db.selectFrom('receipts.series').selectAll().orderBy('code').limit(1000).execute()
    const { rows } = await sql<{ series_id: string; year: number; last_serial: bigint; voided: bigint }>`
      select c.series_id, c.year, c.last_serial, (select count(*) from receipts.receipts r
        where r.series_id = c.series_id and r.year = c.year and r.voided_at is not null) as voided
      from receipts.counters c order by c.year desc`.execute(db)
    return series.map((one) => ({ ...one, years: rows.filter(({ series_id }) => series_id === one.id) }))
  },
})
