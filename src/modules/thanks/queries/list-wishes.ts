import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { code } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { ThanksTables } from '../tables.ts'

/** A wish, as a list tells it. */
export interface WishRow extends Omit<ThanksTables['thanks.wishes'], 'party_id'> {
  readonly giver_ref: string
  readonly giver: string | null
  /** Whether it is the one that holds. */
  readonly holds: boolean
}

const input = z.object({ ...listInput, giver: code().optional().catch(undefined) })

const keys = [
  { sql: sql`w.said_on`, type: 'date', of: (row: WishRow) => row.said_on },
  { sql: sql`w.id`, type: 'uuid', of: (row: WishRow) => row.id },
] as const

const laterOne = sql`select from thanks.wishes o join people.current_names n on n.party_id = o.party_id
  where n.current_id = p.current_id and o.voided_at is null and (o.said_on, o.id) > (w.said_on, w.id)`

/** How people wish to be thanked, the latest first, void ones too. */
export const listWishes = query({
  name: 'thanks.list-wishes',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<ThanksTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const ids = ask.giver === undefined ? undefined : await everyIdUnder(db as unknown as Db, ask.giver)
    const where = ids ? sql`w.party_id = any(${ids}::uuid[])` : sql`true`
    const { rows } =
      await sql<WishRow>`select w.id, w.ref, w.way, w.language, w.said_on, w.note, w.recorded_at, w.recorded_by,
        w.voided_at, p.ref as giver_ref, ${viewer.may.has('people.get-party') ? sql`p.name` : sql`null`} as giver,
        w.voided_at is null and not exists (${laterOne}) as holds
      from thanks.wishes w join people.current_names p on p.party_id = w.party_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from thanks.wishes w where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
