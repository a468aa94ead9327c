import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { KeptKind } from '../rules/choices.ts'
import { divideRest } from '../rules/divide-rest.ts'
import type { GivingTables } from '../tables.ts'
import { balancesOf } from './fund-balance.ts'
import { ofKind } from './kinds.ts'

interface Standing {
  /** The id of the gift. */
  readonly id: string
  readonly ref: string
  readonly received_on: string
  readonly giver_id: string | null
  /** What was given, and what of it is left to go back, in minor units. */
  readonly given: bigint
  readonly left: bigint
  /** Why nothing can go back to its giver; null where it can. */
  readonly kept: KeptKind | null
}

/** A gift of a fund with its part in what is left of the fund. */
export interface GiveBackPart extends Standing {
  /** In minor units. */
  readonly part: bigint
}

/** How what is left of a fund in one currency divides over its gifts; amounts in minor units. */
export interface GiveBackProposal {
  readonly currency: string
  readonly rest: bigint
  /** By day and reference: first those that go back, then those that cannot. */
  readonly parts: readonly GiveBackPart[]
  readonly back: bigint
  readonly kept: bigint
  /** What is more than was given: it came from elsewhere, and stays in the fund. */
  readonly surplus: bigint
  /** A digest of all that is divided, so that what was looked at is what is done. */
  readonly seen: string
}

// tickets are bought, and what was in return for a gift is a price: neither goes back
async function standingGifts(db: Db, fundId: string, currency: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`select g.id, g.ref, g.received_on, g.giver_id, g.amount as given, b.left,
      case when g.anonymous then 'anonymous' when g.giver_id is null then 'nobody'
        when a.voided or coalesce(a.lines, a.email, w.phone) is null then 'no-address' end as kept
    from giving.kinds k cross join lateral (
      select g.* from giving.gifts g where ${ofKind} and g.voided_at is null) g
    cross join lateral (select g.amount - coalesce(g.return_amount, 0) - coalesce(sum(r.amount), 0)::bigint as left
      from giving.refunds r where r.gift_id = g.id and r.voided_at is null) b
    left join people.letter_addresses a on a.party_id = g.giver_id
    left join people.written_to w on w.party_id = g.giver_id
    where k.fund_id = ${fundId} and k.currency = ${currency} and k.channel <> 'ticket' and b.left > 0
    order by g.received_on, g.ref`.execute(db)
  return rows
}

const sumOf = (parts: readonly GiveBackPart[]) => parts.reduce((sum, { part }) => sum + part, 0n)

function digest(fundId: string, currency: string, rest: bigint, parts: readonly GiveBackPart[]): string {
  const hash = createHash('sha256').update(`${fundId} ${currency} ${rest}`)
  for (const { id, left, part, kept } of parts) hash.update(`\n${id} ${left} ${part} ${kept ?? ''}`)
  return hash.digest('hex')
}

/** Divides what is left of a fund in a currency over its gifts; undefined where nothing is left or nothing was given. */
export async function proposeGiveBack(db: Db, fundId: string, currency: string): Promise<GiveBackProposal | undefined> {
  const rest =
    (await balancesOf(db as unknown as Db<GivingTables>, fundId)).find((balance) => balance.currency === currency)
      ?.left ?? 0n
  const gifts = rest > 0n ? await standingGifts(db, fundId, currency) : []
  if (gifts.length === 0) return undefined
  const divided = divideRest(rest, gifts)
  const all = gifts.map((gift) => ({ ...gift, part: divided.get(gift.id) ?? 0n }))
  const [goes, stays] = [all.filter(({ kept }) => kept === null), all.filter(({ kept }) => kept !== null)]
  const [back, kept] = [sumOf(goes), sumOf(stays)]
  const parts = [...goes, ...stays]
  return { currency, rest, parts, back, kept, surplus: rest - back - kept, seen: digest(fundId, currency, rest, parts) }
}
