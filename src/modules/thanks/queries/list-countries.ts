import { sql } from 'kysely'
import { z } from 'zod'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { optional, optionalText } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'
import { chooseYear } from './choose-year.ts'

/** The givers of a country; money in minor units, each currency apart. */
export interface CountryRow {
  /** An ISO 3166 code; `none` for givers whose country is not known, `nobody` for gifts whose giver is not. */
  readonly country: string
  readonly persons: bigint
  readonly organisations: bigint
  readonly gifts: bigint
  readonly sums: readonly { readonly currency: string; readonly amount: string }[]
}

const given = ({ start, end }: FiscalYear) => sql`(
    select p.current_id as giver, p.kind, t.currency, t.left_amount,
      case when p.current_id is null then 'nobody' else coalesce(p.country, 'none') end as country
    from giving.thankable_gifts t left join people.current_names p on p.party_id = t.thanked_id
    where t.received_on between ${start}::date and ${end}::date and t.left_amount > 0 and t.channel <> 'ticket') given`

/** The givers of a fiscal year by country, the most first: how many, and what is left of their gifts. Tickets are left out. */
export const listCountries = query({
  name: 'thanks.list-countries',
  looksInto: ['giving', 'people'],
  reads: 'open',
  input: z.object({
    /** A fiscal year by its label; that of the day, else the newest, when left out. */
    year: optionalText(40).catch(null),
    on: optional(day()),
  }),
  async run(db: Db<ThanksTables>, { year: asked, on }) {
    const year = await chooseYear(db as unknown as Db, asked, on)
    if (!year) return { year: undefined, rows: [] }
    const { rows } = await sql<CountryRow>`with given as materialized (select * from ${given(year)}),
      sums as (select country, jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) order by currency)
          as sums from (select country, currency, sum(left_amount) as amount from given group by 1, 2) each group by 1)
      select country, count(distinct giver) filter (where kind = 'person') as persons,
        count(distinct giver) filter (where kind = 'organisation') as organisations, count(*) as gifts, s.sums
      from given join sums s using (country) group by country, s.sums order by 1`.execute(db)
    return { year, rows }
  },
})
