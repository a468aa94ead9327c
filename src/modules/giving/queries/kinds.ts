import { type RawBuilder, sql } from 'kysely'
import { type Currency, isCurrency } from '#platform/currencies.ts'
import type { Db } from '#platform/db/db.ts'
import type { Dimensions } from '#platform/figures.ts'
import { inCell } from '#platform/figures-sql.ts'

/** The kinds of gifts (`k`) with their funds (`f`); each is one stretch of the index by kind, in order of day and id. */
export const kinds = sql`giving.kinds k join giving.funds f on f.id = k.fund_id`

/** A gift (`g`) of the kind beside it. */
export const ofKind = sql`g.channel = k.channel and g.currency = k.currency and g.fund_id = k.fund_id`

/** The kinds that have these values of channel, currency and fund; another name matches nothing. */
export const kindsIn = (dimensions: Dimensions): RawBuilder<boolean> =>
  inCell(dimensions, { channel: sql`k.channel`, currency: sql`k.currency`, fund: sql`f.code` })

/** The currencies in which gifts came, by code. */
export async function currenciesOfGifts(db: Db): Promise<Currency[]> {
  const { rows } = await sql<{ currency: string }>`select distinct currency from giving.kinds order by 1`.execute(db)
  return rows.map(({ currency }) => currency).filter(isCurrency)
}
