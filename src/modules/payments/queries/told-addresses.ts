import { type RawBuilder, sql } from 'kysely'
import { type AddressParts, livesAt } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type ListAsk, type Listed, momentText, sliceBy } from '#platform/lists.ts'
import type { PaymentsTables } from '../tables.ts'

/** A payer who tells another address than those on record of the party that it is. */
export interface ToldAddress {
  /** The payer's. */
  readonly id: string
  readonly party_id: string
  readonly ref: string
  readonly name: string
  readonly told: AddressParts
  /** Where the party lives by the records; null where no address is. */
  readonly known: { readonly [Part in keyof AddressParts]: string | null } | null
  /** Whether it was typed on our own form and not told by a provider. */
  readonly typed: boolean
  /** Whose word it is, as `sourceOf` names it, where it is known. */
  readonly source: string | null
  /** The day of the payment that told it, where it is known. */
  readonly told_on: string | null
  /** A digest of what is told, to know later whether it is still what somebody looked at. */
  readonly seen: string
  /** Its place among the others: the instant of that payment, in UTC. */
  readonly moment: string
}

const moment = sql`coalesce(p.address_at, 'epoch'::timestamptz)`
const keys = [
  { sql: moment, type: 'timestamptz', of: (address: ToldAddress) => address.moment },
  { sql: sql`p.id`, type: 'uuid', of: (address: ToldAddress) => address.id },
] as const

const place = (row: string) =>
  sql`jsonb_build_object(${sql.join(
    ['lines', 'postal_code', 'locality', 'region', 'country'].flatMap((part) => [
      sql`${part}::text`,
      sql.ref(`${row}.${part}`),
    ]),
  )})`

// what a person wrote down meanwhile is on record, and whoever is void or merged has no address of their own
const waiting = sql`payments.payers p join people.current_names n on n.party_id = p.party_id and not n.voided
  where p.address_state = 'waiting' and ${livesAt(sql`p.party_id`, 'p')} is not true`

/** The payers (`p`, who is `n`) of whom this holds and who tell another address, the latest first. */
export async function addressesAmong(
  db: Db,
  which: RawBuilder<unknown>,
  ask: ListAsk = {},
): Promise<Listed<ToldAddress>> {
  const { where, order, limit, page } = sliceBy(keys, 'desc', { ...ask, from: undefined })
  const { rows } = await sql<ToldAddress>`
    select p.id, p.current_id as party_id, p.ref, p.name, ${place('p')} as told,
      case when a.lines is not null or a.postal_code is not null or a.locality is not null then ${place('a')} end as known,
      p.address_typed as typed, e.source, e.received_on as told_on, md5(${place('p')}::text) as seen, ${momentText(moment)} as moment
    from (select p.id, p.party_id, n.current_id, n.ref, n.name, p.lines, p.postal_code, p.locality, p.region, p.country, p.address_typed,
        p.address_ref, p.address_at
      from ${waiting} and ${which} and ${where} order by ${order} limit ${limit}) p
    left join people.known_addresses a on a.party_id = p.party_id left join payments.entries e on e.ref = p.address_ref
    order by ${order}`.execute(db)
  return page(rows)
}

/** Who tells another address, of one party or of all, the latest first. */
export const waitingAddresses = (db: Db, partyId: string | null, ask: ListAsk): Promise<Listed<ToldAddress>> =>
  addressesAmong(db, partyId === null ? sql`true` : sql`n.current_id = ${partyId}`, ask)

/** What a payer tells where something is to say, and who said before whether it holds. Throws NotFound for a payer who is none. */
export async function toldAddressOf(db: Db, id: string) {
  const own = db as unknown as Db<PaymentsTables>
  const payer = await own
    .selectFrom('payments.payers')
    .select(['address_state', 'address_told_at', 'address_told_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!payer) throw new NotFound()
  const { rows } = await addressesAmong(db, sql`p.id = ${id}`)
  return { ...payer, address: rows[0] ?? null }
}

/** How many addresses are counted. */
export const mostWaiting = 1000

/** How many wait, at most `mostWaiting`. */
export async function countWaitingAddresses(db: Db): Promise<bigint> {
  const { rows } = await sql<{
    n: bigint
  }>`select count(*) as n from (select from ${waiting} limit ${mostWaiting}) w`.execute(db)
  return rows[0]?.n ?? 0n
}
