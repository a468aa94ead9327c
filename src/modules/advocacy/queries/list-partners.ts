import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { AdvocacyTables } from '../tables.ts'

type Partner = AdvocacyTables['advocacy.partners']

/** A partner as the list shows it, with the name of the organisation now. */
export type PartnerRow = Pick<Partner, 'id' | 'ref' | 'since_edtf' | 'until_edtf' | 'field' | 'voided_at'> & {
  readonly name: string
}

const input = z.object({
  ...listInput,
  /** Whether the partnership goes on or has an end. */
  time: oneOf(['running', 'over']).optional().catch(undefined),
})

const keys = [{ sql: sql`p.ref`, type: 'text', of: (row: PartnerRow) => row.ref }] as const

/** Partners by reference, with what each organisation is called now. */
export const listPartners = query({
  name: 'advocacy.list-partners',
  reads: 'open',
  looksInto: ['people'],
  input,
  async run(db: Db<AdvocacyTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const running = sql`p.until_end is null`
    const where = ask.time === undefined ? sql`true` : ask.time === 'running' ? running : sql`not ${running}`
    const { rows } = await sql<PartnerRow>`select p.id, p.ref, p.since_edtf, p.until_edtf, p.field, p.voided_at, n.name
      from advocacy.partners p join people.current_names n on n.party_id = p.party_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from advocacy.partners p where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
