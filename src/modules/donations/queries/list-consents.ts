import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, momentText, sliceBy } from '#platform/lists.ts'
import type { DonationsTables } from '../tables.ts'

export interface ConsentRow
  extends Pick<
    DonationsTables['donations.mail_consents'],
    'id' | 'email' | 'name' | 'language' | 'agreed_to' | 'agreed_on' | 'withdrawn_on'
  > {
  readonly place: string
}

const keys = [
  { sql: sql`recorded_at`, type: 'timestamptz', of: (row: ConsentRow) => row.place },
  { sql: sql`id`, type: 'uuid', of: (row: ConsentRow) => row.id },
] as const

/** Who agreed to receive mail, newest first, with the sentence that they agreed to. */
export const listConsents = query({
  name: 'donations.list-consents',
  reads: 'private',
  input: z.object(listInput),
  async run(db: Db<DonationsTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: undefined })
    const { rows } = await sql<ConsentRow>`select id, email, name, language, agreed_to, agreed_on, withdrawn_on,
        ${momentText(sql`recorded_at`)} as place
      from donations.mail_consents where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from donations.mail_consents`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
