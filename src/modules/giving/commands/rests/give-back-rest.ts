import { sql } from 'kysely'
import { z } from 'zod'
import { resolutionNamed } from '#modules/governance/face.ts'
import { type By, command } from '#platform/commands.ts'
import { asDay } from '#platform/dates/format.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional, text } from '#platform/inputs.ts'
import { getFundForUpdate, holdFund } from '../../queries/find-fund.ts'
import { ofKind } from '../../queries/kinds.ts'
import { type GiveBackPart, proposeGiveBack } from '../../queries/propose-give-back.ts'
import { refuseElsewhere, refuseRunning } from '../../rules/fund-end.ts'
import { refuseClosed, refuseFuture } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'
import { currency as currencyCode } from '../inputs.ts'
import { underRef } from '../under-ref.ts'
import { writeRest } from './write-rest.ts'

const numbers = { sequence: 'give_back_numbers', prefix: 'GB', taken: 'giving.ref-taken' } as const

/** Where the parts go that cannot go back: another fund, by a resolution that was carried by that day. */
async function keptPlace(
  tx: Tx<GivingTables>,
  own: string,
  asked: { readonly fund: string | null; readonly resolution: string | null; readonly on: string },
) {
  const { fund, resolution, on } = asked
  if (fund === null) throw new Refusal('giving.give-back.kept-needs-fund', 'keptFund')
  const target = await holdFund(tx, fund, 'keptFund')
  if (target.id === own) throw new Refusal('giving.rest-to-itself', 'keptFund')
  refuseClosed(target, on, 'keptFund')
  if (resolution === null) throw new Refusal('giving.give-back.kept-needs-resolution', 'resolution')
  const found = await resolutionNamed(tx as unknown as Tx, resolution)
  if (!found) throw new Refusal('giving.unknown-resolution', 'resolution', { ref: resolution })
  if (!found.carried || found.heldOn > on)
    throw new Refusal('giving.resolution-not-carried', 'resolution', { ref: found.ref, day: asDay(on) })
  return { fundId: target.id, resolutionId: found.id }
}

/** Refuses a day before the last of the gifts of which something goes back. */
function refuseBefore(parts: readonly GiveBackPart[], on: string): void {
  if (parts.some(({ kept, part, received_on }) => kept === null && part > 0n && received_on > on))
    throw new Refusal('giving.refund-before-gift', 'givenBackOn')
}

interface Written {
  readonly id: string
  readonly on: string
  readonly reason: string
}

/** Writes the part of each gift, and a refund of each of which something goes back. */
async function writeParts(tx: Tx<GivingTables>, by: By, parts: readonly GiveBackPart[], { id, on, reason }: Written) {
  await sql`insert into giving.give_back_parts (give_back_id, gift_id, left_amount, amount, kept)
    select ${id}, part.* from unnest(${parts.map((part) => part.id)}::uuid[], ${parts.map(({ left }) => String(left))}::int8[],
      ${parts.map(({ part }) => String(part))}::int8[], ${parts.map(({ kept }) => kept)}::text[]) part`.execute(tx)
  const goes = parts.filter(({ kept, part }) => kept === null && part > 0n)
  await sql`insert into giving.refunds (id, gift_id, refunded_on, amount, reason, give_back_id, recorded_at, recorded_by)
    select back.id, back.gift_id, ${on}, back.amount, ${reason}, ${id}, ${by.now}, ${by.actor.name}
    from unnest(${goes.map(() => newId())}::uuid[], ${goes.map((part) => part.id)}::uuid[],
      ${goes.map(({ part }) => String(part))}::int8[]) back (id, gift_id, amount)`.execute(tx)
}

// a gift that somebody refunds or corrects at this moment is waited for, always in one order
const lockGifts = (tx: Tx<GivingTables>, fundId: string, currency: string) =>
  sql`select id from giving.gifts where id in (
      select g.id from giving.kinds k cross join lateral (select g.id from giving.gifts g where ${ofKind}) g
      where k.fund_id = ${fundId} and k.currency = ${currency})
    order by id for update`.execute(tx)

async function writeGiveBack(
  tx: Tx<GivingTables>,
  by: By,
  row: { fund_id: string; currency: string; rest: bigint; seen: string; resolution_id: string | null },
  { on, reason }: Omit<Written, 'id'>,
) {
  return underRef(tx, null, { ...numbers, day: on }, (ref) =>
    tx
      .insertInto('giving.give_backs')
      .values({
        ...{ id: newId(), ref, ...row, given_back_on: on, reason },
        ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
      })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .returning(['id', 'ref'])
      .executeTakeFirst(),
  )
}

/** The give-back that stands and was made of the same division. */
const doneAlready = (tx: Tx<GivingTables>, fundId: string, seen: string) =>
  tx
    .selectFrom('giving.give_backs')
    .select('id')
    .where('fund_id', '=', fundId)
    .where('seen', '=', seen)
    .where('voided_at', 'is', null)
    .executeTakeFirst()

/**
 * Gives what is left of a fund that ended back to its givers, in one currency: a refund of each gift for its part, all or
 * none. `seen` is the digest of the division that was looked at; asked twice it is done once. What cannot go back to
 * anybody goes to another fund, by a resolution.
 */
export const giveBackRest = command({
  name: 'giving.give-back-rest',
  looksInto: ['people', 'governance'],
  input: z.object({
    ...{ id: id(), currency: currencyCode(), seen: text(64), givenBackOn: day(), reason: text(500) },
    /** The fund to which the parts go that cannot go back, and the resolution that says so, by their code and reference. */
    ...{ keptFund: optional(code()), resolution: optional(code()) },
  }),
  async run(tx: Tx<GivingTables>, { id, currency, seen, givenBackOn: on, reason, keptFund, resolution }, by) {
    const fund = await getFundForUpdate(tx, id)
    const done = await doneAlready(tx, id, seen)
    if (done) return { id: done.id, fundId: id }
    if (fund.voided_at) throw new NotFound()
    refuseElsewhere(fund)
    refuseFuture(on, by.now, 'givenBackOn')
    refuseRunning(fund, on, 'givenBackOn')
    await lockGifts(tx, id, currency)
    const proposal = await proposeGiveBack(tx as unknown as Tx, id, currency)
    if (!proposal || proposal.back === 0n) throw new Refusal('giving.give-back.nothing')
    if (proposal.seen !== seen) throw new Refusal('giving.give-back.changed')
    const { parts, rest, kept } = proposal
    refuseBefore(parts, on)
    const place = kept > 0n ? await keptPlace(tx, id, { fund: keptFund, resolution, on }) : undefined
    const head = { fund_id: id, currency, rest, seen, resolution_id: place?.resolutionId ?? null }
    const written = await writeGiveBack(tx, by, head, { on, reason })
    await writeParts(tx, by, parts, { id: written.id, on, reason })
    if (place)
      await writeRest(tx, by, {
        ...{ fund_id: id, to_fund_id: place.fundId, moved_on: on, amount: kept, currency, reason },
        give_back_id: written.id,
      })
    return { id: written.id, fundId: id }
  },
})
