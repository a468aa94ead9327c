import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { givenWays } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'

/** Thanks that were given, as a list tells them. */
export interface ThanksRow
  extends Pick<
    ThanksTables['thanks.acknowledgements'],
    'id' | 'ref' | 'thanked_on' | 'way' | 'language' | 'by_whom' | 'voided_at'
  > {
  /** The giver of today. */
  readonly giver_ref: string
  readonly giver: string | null
  readonly gifts: bigint
  /** How many times goods came for which they stand. */
  readonly goods: bigint
}

const input = z.object({
  ...listInput,
  way: oneOf(givenWays).optional().catch(undefined),
  /** Only those whose mail could not be sent. */
  unsent: oneOf(['yes']).optional().catch(undefined),
  /** The reference of a person or organisation. */
  giver: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`a.thanked_on`, type: 'date', of: (row: ThanksRow) => row.thanked_on },
  { sql: sql`a.id`, type: 'uuid', of: (row: ThanksRow) => row.id },
] as const

const isUnsent = sql`exists (select from thanks.mails m where m.acknowledgement_id = a.id
  and m.failed_at is not null and m.sent_at is null)`

/** Thanks that were given, the newest first, void ones too; `from` jumps to a day. */
export const listThanks = query({
  name: 'thanks.list-thanks',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<ThanksTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const ids = ask.giver === undefined ? undefined : await everyIdUnder(db as unknown as Db, ask.giver)
    const where = sql`${ask.way ? sql`a.way = ${ask.way}` : sql`true`}
      and ${ask.unsent ? sql`a.voided_at is null and ${isUnsent}` : sql`true`}
      and ${ids ? sql`a.giver_id = any(${ids}::uuid[])` : sql`true`}`
    const { rows } = await sql<ThanksRow>`select a.id, a.ref, a.thanked_on, a.way, a.language, a.by_whom, a.voided_at,
        p.ref as giver_ref, ${viewer.may.has('people.get-party') ? sql`p.name` : sql`null`} as giver,
        (select count(*) from thanks.covered c where c.acknowledgement_id = a.id) as gifts,
        (select count(*) from thanks.covered_goods c where c.acknowledgement_id = a.id) as goods
      from thanks.acknowledgements a join people.current_names p on p.party_id = a.giver_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from thanks.acknowledgements a where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
