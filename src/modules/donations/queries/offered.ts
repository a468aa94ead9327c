import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names, Texts } from '#platform/texts.ts'
import { type Frequency, type Provider, providers, type Way } from '../rules/choices.ts'

export interface OpenWay {
  readonly way: Way
  readonly is_live: boolean
  readonly details: Texts
  readonly account: string | null
  readonly account_name: string | null
}

/** The ways to give that are open, as the public site sees them; one with a provider only when the worker holds its key. */
export async function openWays(db: Db): Promise<readonly OpenWay[]> {
  const { rows } =
    await sql<OpenWay>`select w.way, w.is_live, w.details, w.account, w.account_name from donations.ways w
    left join donations.readiness r on r.way = w.way
    where w.is_open and (w.way in ('bank', 'postal') or r.has_key)
    order by array_position(array['stripe', 'paypal', 'bank', 'postal'], w.way::text)`.execute(db)
  return rows
}

/** A way whose provider takes the money on a page of its own. */
export type HostedWay = OpenWay & { readonly way: Provider }

export const isHosted = (way: OpenWay): way is HostedWay => providers.some((one) => one === way.way)

export interface TakenCurrency {
  readonly currency: string
  readonly smallest: bigint
  readonly largest: bigint
}

/** The currencies that the site takes, with the smallest and the largest gift of each. */
export async function takenCurrencies(db: Db): Promise<readonly TakenCurrency[]> {
  const { rows } = await sql<TakenCurrency>`select currency, smallest, largest from donations.currencies
    where is_taken order by currency`.execute(db)
  return rows
}

export interface Suggestion {
  readonly amount: bigint
  readonly buys: Names
}

/** What is suggested to give in a currency, the least first. */
export async function suggestionsIn(db: Db, currency: string, frequency: Frequency): Promise<readonly Suggestion[]> {
  const { rows } = await sql<Suggestion>`select amount, buys from donations.suggestions
    where voided_at is null and currency = ${currency} and frequency = ${frequency}
    order by amount limit 12`.execute(db)
  return rows
}

export interface Purpose {
  readonly code: string
  readonly names: Names
}

/** The funds among which a giver chooses. */
export async function offeredPurposes(db: Db): Promise<readonly Purpose[]> {
  const { rows } = await sql<Purpose>`select code, names from donations.purposes where is_offered
    order by place, code limit 50`.execute(db)
  return rows
}
