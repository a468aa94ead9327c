import { sql } from 'kysely'
import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { isLanguage, type Language } from '#platform/words.ts'
import { earliestReceipt } from '../rules/receipt-day.ts'
import type { Candidate } from '../rules/sort-gifts.ts'

/** Which gifts are asked for; days are those that count. All conditions hold together. */
export interface Wanted {
  /** The reference of one gift. */
  readonly gift?: string | undefined
  /** Parties of today, each with those merged into it. */
  readonly givers?: readonly string[] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly channel?: string | undefined
  readonly fund?: string | undefined
  /** The language in which the giver is written to. */
  readonly language?: Language | undefined
}

/** Where and in which language a giver is written to. */
export interface Addressee {
  readonly id: string
  readonly ref: string
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly language: Language | null
  readonly lines: string | null
  readonly postal_code: string | null
  readonly locality: string | null
  readonly region: string | null
  readonly country: string | null
  readonly email: string | null
}

interface Row {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  readonly amount: bigint
  readonly currency: string
  readonly channel: string
  readonly anonymous: boolean
  readonly voided: boolean
  readonly giver_id: string | null
  readonly has_address: boolean
  readonly has_receipt: boolean
}

const candidateOf = (row: Row): Candidate => ({
  id: row.id,
  ref: row.ref,
  receivedOn: row.received_on,
  amount: row.amount,
  currency: row.currency,
  channel: row.channel,
  giverId: row.giver_id,
  hasAddress: row.has_address,
  anonymous: row.anonymous,
  voided: row.voided,
  hasReceipt: row.has_receipt,
})

// of a giver the gifts of each record that is it today, out of the index by giver
async function from(db: Db, { givers }: Wanted) {
  if (!givers) return sql`giving.given_gifts g`
  const own = (await everyIdOf(db, givers)).map(({ id }) => id)
  return sql`unnest(${own}::uuid[]) own(id) join giving.given_gifts g on g.giver_id = own.id`
}

/** Gifts with all that decides whether they get a receipt; gifts whose day lies outside may be among them. */
export async function candidates(db: Db, wanted: Wanted, usual: Language): Promise<Candidate[]> {
  const { gift, since, until, channel, fund, language } = wanted
  const { rows } = await sql<Row>`select g.gift_id as id, g.ref, g.received_on, g.left_amount as amount, g.currency,
      case when g.return_amount = g.amount then 'ticket' else g.channel end as channel, g.anonymous, g.voided, case when n.voided then null else n.current_id end as giver_id,
      coalesce(btrim(n.lines), '') <> '' as has_address,
      exists (select from receipts.covered c where c.gift_id = g.gift_id and c.standing) as has_receipt
    from ${await from(db, wanted)} left join people.letter_addresses n on n.party_id = g.giver_id
    where ${gift === undefined ? sql`true` : sql`g.ref = ${gift}`}
      and ${since === undefined ? sql`true` : sql`g.received_on >= ${earliestReceipt(since)}::date`}
      and ${until === undefined ? sql`true` : sql`g.received_on <= ${until}::date`}
      and ${channel === undefined ? sql`true` : sql`g.channel = ${channel}`}
      and ${fund === undefined ? sql`true` : sql`g.fund = ${fund}`}
      and ${
        language === undefined
          ? sql`true`
          : sql`(case when n.language in ('en', 'ja', 'ko', 'zh') then n.language else ${usual} end) = ${language}`
      }
    order by g.received_on, g.gift_id`.execute(db)
  return rows.map(candidateOf)
}

/** Those who are written to, by the id of today. */
export async function addressees(db: Db, ids: readonly string[]): Promise<Map<string, Addressee>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Addressee & { language: string | null }>`select party_id as id, ref, kind, name, language,
      lines, postal_code, locality, region, country, email
    from people.letter_addresses where party_id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(
    rows.map((row) => [row.id, { ...row, language: isLanguage(row.language) ? row.language : null }] as const),
  )
}

/** The present party of a reference; undefined where there is none in use. */
export async function partyOf(db: Db, ref: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select current_id as id from people.current_names
    where party_ref = ${ref} and not voided`.execute(db)
  return rows[0]?.id
}

/** All records that are one with that of a reference; none where nobody has it. */
export async function recordsOf(db: Db, ref: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select current_id as id from people.current_names
    where party_ref = ${ref}`.execute(db)
  const found = await everyIdOf(
    db,
    rows.map(({ id }) => id),
  )
  return found.map(({ id }) => id)
}
