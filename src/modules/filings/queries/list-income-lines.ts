import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { versionsOf } from '#platform/versions.ts'
import { incomeLines } from '../rules/choices.ts'
import type { FilingsTables } from '../tables.ts'
import { type Party, partyFor } from './party-for.ts'

export type IncomeRow = FilingsTables['filings.income_lines'] & {
  /** The label and the reference of its year; null where that was taken out of use since. */
  readonly year: string | null
  readonly year_ref: string | null
  readonly year_start: string
  readonly party: Party | null
}

const input = z.object({
  ...listInput,
  year: z.string().max(40).optional(),
  line: oneOf(incomeLines).optional().catch(undefined),
})

const source = sql`filings.income_lines l left join organisation.years y on y.id = l.fiscal_year_id`
// lines whose year was taken out of use stand last
const startOfYear = sql`coalesce(y.start_day, date '1000-01-01')`
const yearColumns = sql`y.label as year, y.ref as year_ref, ${startOfYear} as year_start`

const keys = [
  { sql: startOfYear, type: 'date', of: (row: IncomeRow) => row.year_start },
  { sql: sql`l.id`, type: 'uuid', of: (row: IncomeRow) => row.id },
] as const

/** Income that is no gift of the records, by business year, the latest first. */
export const listIncomeLines = query({
  name: 'filings.list-income-lines',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<FilingsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const party = partyFor(viewer, 'l.party_id')
    const parts = [
      ...(ask.year === undefined ? [] : [sql`${ask.year} in (y.ref, y.label)`]),
      ...(ask.line === undefined ? [] : [sql`l.line = ${ask.line}`]),
    ]
    const where = sql.join([sql`true`, ...parts], sql` and `)
    const { rows } =
      await sql<IncomeRow>`select l.*, ${yearColumns}, ${party.column} as party from ${source} ${party.join}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from ${source} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** One line of income and what it said before. Throws NotFound. */
export const getIncomeLine = query({
  name: 'filings.get-income-line',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<FilingsTables>, { id }, viewer) {
    const party = partyFor(viewer, 'l.party_id')
    const { rows } =
      await sql<IncomeRow>`select l.*, ${yearColumns}, ${party.column} as party from ${source} ${party.join}
      where l.id = ${id}`.execute(db)
    if (!rows[0]) throw new NotFound()
    return { ...rows[0], versions: await versionsOf(db, 'filings', id) }
  },
})
