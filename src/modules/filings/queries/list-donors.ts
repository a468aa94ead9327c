import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, type Listed, listInput, sliceBy } from '#platform/lists.ts'
import { rowKinds } from '../rules/public-support/steps.ts'
import type { FilingsTables } from '../tables.ts'
import { type DonorAsk, type DonorRow, donorColumns, donorRows } from './donor-rows.ts'
import { yearAsked, yearInput } from './year-asked.ts'

const narrowing = {
  /** Only those on whom a step of the public support test rests. */
  rows: oneOf(rowKinds).optional().catch(undefined),
  donor: code().optional().catch(undefined),
}

const keys = [
  { sql: sql`g.received_on`, type: 'date', of: (row: DonorRow) => row.received_on },
  { sql: sql`g.gift_id`, type: 'uuid', of: (row: DonorRow) => row.id },
  // a gift with something in return is two rows
  { sql: sql`g.part`, type: 'text', of: (row: DonorRow) => row.part },
] as const

const none: Listed<DonorRow> = { rows: [] }

/** The donor list of a business year: every gift with who gave it and from where, by the day it was received. */
export const listDonors = query({
  name: 'filings.list-donors',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object({ ...listInput, ...yearInput, ...narrowing }),
  async run(db: Db<FilingsTables>, { year: named, rows: kind = 'all', donor = null, today, ...ask }, viewer) {
    const year = await yearAsked(db as unknown as Db, { year: named, today })
    if (!year) return { year: null, total: 0n, ...none }
    // a reference would tell who gave
    if (donor !== null && !viewer.may.has('people.get-party')) return { year, total: 0n, ...none }
    const from = await donorRows(db, { year, kind, donor })
    const slice = sliceBy(keys, 'asc', ask)
    const { rows } = await sql<DonorRow>`select ${donorColumns(viewer)} ${from} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { year, ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

async function* pagesOf(db: Db<FilingsTables>, ask: DonorAsk, viewer: Actor): AsyncGenerator<DonorRow> {
  const from = await donorRows(db, ask)
  for (let after: string | undefined; ; ) {
    const slice = sliceBy(keys, 'asc', { after, size: 5000 })
    const { rows } = await sql<DonorRow>`select ${donorColumns(viewer)} ${from} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const page = slice.page(rows)
    yield* page.rows
    if (page.next === undefined) return
    after = page.next
  }
}

/** The whole donor list of a business year, to be printed or taken away. */
export const showDonorList = query({
  name: 'filings.show-donor-list',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object(yearInput),
  async run(db: Db<FilingsTables>, asked, viewer) {
    const year = await yearAsked(db as unknown as Db, asked)
    if (!year) return { year: null, rows: [] }
    const rows: DonorRow[] = []
    for await (const row of pagesOf(db, { year, kind: 'all', donor: null }, viewer)) rows.push(row)
    return { year, rows }
  },
})
