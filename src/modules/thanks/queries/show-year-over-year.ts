import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { optional, optionalText } from '#platform/inputs.ts'
import { type Compared, compareSums } from '../rules/compare-sums.ts'
import { samePeriods } from '../rules/same-period.ts'
import type { ThanksTables } from '../tables.ts'
import { chooseYear } from './choose-year.ts'

interface Sums {
  readonly channel: string
  readonly currency: string
  /** In minor units of the currency, as the figure of the report counts it. */
  readonly now: bigint
  readonly before: bigint
}

/** The sums of a channel in a currency and how they stand to each other. */
export interface ChannelRow extends Sums, Compared {}

type Days = Pick<Period, 'start' | 'end'>

async function sumsOf(db: Db<ThanksTables>, now: Days, before: Days): Promise<Sums[]> {
  const { rows } = await sql<Sums>`select channel, currency,
      coalesce(sum(amount) filter (where received_on >= ${now.start}::date), 0)::bigint as now,
      coalesce(sum(amount) filter (where received_on <= ${before.end}::date), 0)::bigint as before
    from giving.given_gifts where not voided and (received_on between ${now.start}::date and ${now.end}::date
      or received_on between ${before.start}::date and ${before.end}::date)
    group by channel, currency order by currency, channel`.execute(db)
  return rows
}

/** What came in by channel and currency in a fiscal year, so far as it has come, beside the same days of the year before. */
export const showYearOverYear = query({
  name: 'thanks.show-year-over-year',
  looksInto: ['giving'],
  reads: 'open',
  input: z.object({
    /** A fiscal year by its label; that of the day, else the newest, when left out. */
    year: optionalText(40).catch(null),
    on: optional(day()),
  }),
  async run(db: Db<ThanksTables>, { year: asked, on }) {
    const year = await chooseYear(db as unknown as Db, asked, on)
    if (!year) return { year: undefined, periods: undefined, rows: [] }
    const periods = samePeriods(year, on ?? year.end)
    const sums = await sumsOf(db, periods.now, periods.before)
    return {
      year,
      periods,
      rows: sums.map((row): ChannelRow => ({ ...row, ...compareSums(row.now, row.before) })),
    }
  },
})
