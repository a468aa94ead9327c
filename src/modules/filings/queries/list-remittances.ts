import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { versionsOf } from '#platform/versions.ts'
import { lacksAdvance } from '../rules/advance.ts'
import { remittanceKinds } from '../rules/choices.ts'
import { packOf } from '../rules/packs/packs.ts'
import type { FilingsTables } from '../tables.ts'
import { isAuthorised, type Settings, settingsOf } from './settings.ts'

type Remittance = FilingsTables['filings.remittances']
/** With whether it should have been filed before it was made, and was not. */
export type RemittanceRow = Remittance & { readonly lacksAdvance: boolean }

const keys = [
  { sql: sql`r.sent_on`, type: 'date', of: (row: RemittanceRow) => row.sent_on },
  { sql: sql`r.id`, type: 'uuid', of: (row: RemittanceRow) => row.id },
] as const

const judged = (settings: Settings, row: Remittance): RemittanceRow => ({
  ...row,
  lacksAdvance:
    isAuthorised(settings, { start: row.sent_on, end: row.sent_on }) &&
    lacksAdvance(row, packOf(settings.pack).advanceAbove(row.sent_on)),
})

/** Those of a span of days that count, oldest first. */
export async function remittancesIn(
  db: Db<FilingsTables>,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<RemittanceRow[]> {
  const settings = await settingsOf(db)
  const { rows } = await sql<Remittance>`select r.* from filings.remittances r
    where r.sent_on between ${start} and ${end} and r.voided_at is null order by r.sent_on, r.id`.execute(db)
  return rows.map((row) => judged(settings, row))
}

const input = z.object({
  ...listInput,
  year: z.string().max(40).optional(),
  kind: oneOf(remittanceKinds).optional().catch(undefined),
})

/** Money sent or carried abroad, the latest first, by fiscal year and kind; void rows too. */
export const listRemittances = query({
  name: 'filings.list-remittances',
  reads: 'private',
  input,
  async run(db: Db<FilingsTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const parts: RawBuilder<unknown>[] = [sql`true`]
    if (ask.kind !== undefined) parts.push(sql`r.kind = ${ask.kind}`)
    if (ask.year !== undefined)
      parts.push(sql`exists (select 1 from organisation.years y where ${ask.year} in (y.ref, y.label)
        and r.sent_on between y.start_day and y.end_day)`)
    const where = sql.join(parts, sql` and `)
    const settings = await settingsOf(db)
    const { rows } = await sql<Remittance>`select r.* from filings.remittances r
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.remittances r where ${where}`).execute(db)
    return { ...slice.page(rows.map((row) => judged(settings, row))), total: total.rows[0]?.n ?? 0n }
  },
})

/** One remittance and what it said before. Throws NotFound. */
export const getRemittance = query({
  name: 'filings.get-remittance',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<FilingsTables>, { id }) {
    const row = await db.selectFrom('filings.remittances').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new NotFound()
    return { ...judged(await settingsOf(db), row), versions: await versionsOf(db, 'filings', id) }
  },
})
