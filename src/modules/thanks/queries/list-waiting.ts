import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { type Language, languages } from '#platform/words.ts'
import { type BestWay, bestWays, type Mark, type PlannedWay } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { marksOf } from './marks.ts'
import { waitingGivers } from './waiting.ts'

/** A giver who waits for thanks. */
export interface WaitingGiver {
  readonly id: string
  readonly ref: string
  /** Null for who may not look at people. */
  readonly name: string | null
  readonly kind: 'person' | 'organisation'
  readonly gifts: bigint
  /** How many times they gave goods. */
  readonly goods: bigint
  /** What is left of these gifts, in minor units, each currency apart. */
  readonly sums: readonly { readonly currency: string; readonly amount: string }[]
  readonly oldest: string
  readonly newest: string
  readonly is_large: boolean
  readonly is_regular: boolean
  readonly by_whom: string | null
  /** What the wish or the rules say; `way` is what can be done of it. */
  readonly meant: PlannedWay
  readonly way: BestWay
  readonly is_wish: boolean
  readonly language: Language
  readonly language_by: 'wish' | 'own' | 'country' | 'none'
}

export interface WaitingRow extends WaitingGiver {
  readonly marks: readonly Mark[]
}

const input = z.object({
  ...listInput,
  way: oneOf(bestWays).optional().catch(undefined),
  language: oneOf(languages).optional().catch(undefined),
})

const keys = [
  { sql: sql`w.oldest`, type: 'date', of: (row: WaitingGiver) => row.oldest },
  { sql: sql`w.id`, type: 'uuid', of: (row: WaitingGiver) => row.id },
] as const

/** Who waits for thanks, the longest first; those who want none only where they are asked for. */
export const listWaiting = query({
  name: 'thanks.list-waiting',
  looksInto: ['giving', 'aid', 'people'],
  reads: 'private',
  input,
  async run(db: Db<ThanksTables>, ask, viewer) {
    const slice = sliceBy(keys, 'asc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const filter = sql`${ask.way ? sql`w.way = ${ask.way}` : sql`w.way <> 'none'`}
      and ${ask.language ? sql`w.language = ${ask.language}` : sql`true`}`
    const givers = await waitingGivers(db as unknown as Db)
    const { rows } = await sql<WaitingGiver>`select w.* from (${givers}) w
      where ${filter} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const listed = slice.page(rows)
    const marks = await marksOf(db as unknown as Db, listed.rows)
    const total = await countCapped(sql`from (${givers}) w where ${filter}`).execute(db)
    const mayName = viewer.may.has('people.get-party')
    return {
      ...listed,
      rows: listed.rows.map(
        (row): WaitingRow => ({ ...row, name: mayName ? row.name : null, marks: marks.get(row.id) ?? [] }),
      ),
      total: total.rows[0]?.n ?? 0n,
    }
  },
})
