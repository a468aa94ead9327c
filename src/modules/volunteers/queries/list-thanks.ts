import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import type { VolunteerKind } from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

/** Somebody who may be thanked by name, and in which words. */
export interface ThanksRow {
  readonly id: string
  readonly ref: string
  readonly kind: VolunteerKind
  readonly thanked_as: Texts
  /** The day of the consent, an ISO day. */
  readonly day: string
}

const keys = [{ sql: sql`v.ref`, type: 'text', of: (row: ThanksRow) => row.ref }] as const

const from = sql`from volunteers.volunteers v join lateral (
    select c.thanked_as, c.day from volunteers.consents c where c.volunteer_id = v.id order by c.position desc limit 1
  ) last on true where v.thanks = 'granted' and v.voided_at is null`

/** Who may be thanked by name in the report, as long as their consent stands: the words that they agreed to, by reference. */
export const listThanks = query({
  name: 'volunteers.list-thanks',
  reads: 'private',
  input: z.object(listInput),
  async run(db: Db<VolunteersTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const { rows } =
      await sql<ThanksRow>`select v.id, v.ref, v.kind, last.thanked_as, last.day ${from} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
