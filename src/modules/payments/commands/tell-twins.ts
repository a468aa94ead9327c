import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import type { Told } from '../rules/twins.ts'
import { freed, pairAnew, paired } from './find-twins.ts'
import { lockEntries } from './lock-entries.ts'

/** A pair that is told of: its entries, by the ids of the gifts that they are or would be. */
export interface HeldPair {
  readonly id: string
  readonly state: 'waiting' | Told
  readonly kept_ref: string
  readonly kept_id: string
  readonly other_ref: string
  readonly other_id: string
}

const held = sql`select t.id, t.state, t.kept_ref, k.id as kept_id, t.other_ref, o.id as other_id
  from payments.twins t join payments.entries k on k.ref = t.kept_ref join payments.entries o on o.ref = t.other_ref`

/** A pair, held until the transaction ends; undefined where there is none. */
export async function holdPair(tx: Tx, id: string): Promise<HeldPair | undefined> {
  await lockEntries(tx)
  const { rows } = await sql<HeldPair>`${held} where t.id = ${id} for update of t`.execute(tx)
  return rows[0]
}

/** Pairs that wait and share the e-mail address, the latest first, at most so many. */
export async function holdPairsByEmail(tx: Tx, most: number): Promise<HeldPair[]> {
  await lockEntries(tx)
  const { rows } = await sql<HeldPair>`${held} where t.state = 'waiting' and t.shares = 'email'
    order by t.received_on desc, t.id limit ${most} for update of t`.execute(tx)
  return rows
}

/** Refuses where another pair of one of its entries was told to be one payment. */
export async function refuseToldOtherwise(tx: Tx, { id }: HeldPair): Promise<void> {
  const { rows } = await sql<{ ref: string; other: string }>`
    select x.kept_ref as ref, x.other_ref as other from payments.twins t
      join payments.twins x on x.id <> t.id and x.state = 'one'
        and (x.other_ref = t.other_ref or (x.kept_ref = t.kept_ref and x.other_source = t.other_source))
    where t.id = ${id} limit 1`.execute(tx)
  const [told] = rows
  if (told) throw new Refusal('payments.twins-told-otherwise', undefined, { ...told })
}

/** Keeps what was told of a pair before, with the reason for which it is told otherwise. */
export const keepToldBefore = (tx: Tx, id: string, why: string, by: By) =>
  keepVersion(tx, 'payments.twins', id, by, { change: 'corrected', reason: why })

/**
 * Writes what a person told of pairs; the gifts of `voided` were void for it. `freed` has the entries that become gifts. What waited with one
 * of theirs is paired anew.
 */
export async function tellPairs(
  tx: Tx,
  pairs: readonly HeldPair[],
  { told, voided }: { readonly told: Told; readonly voided: readonly string[] },
  by: By,
): Promise<void> {
  const ids = pairs.map(({ id }) => id)
  await paired.execute(tx)
  await freed.execute(tx)
  await sql`insert into freed (ref, voided) select aside_ref, bool_or(voided) from payments.twins
    where id = any (${ids}::uuid[]) and aside_ref is not null and (${told} = 'two' or aside_ref = kept_ref) group by aside_ref`.execute(
    tx,
  )
  await sql`create temporary table moved on commit drop as
    select e.currency, e.gross, e.received_on from payments.twins t join payments.entries e on e.ref in (t.kept_ref, t.other_ref)
    where t.id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from payments.twins x using payments.twins t
    where t.id = any (${ids}::uuid[]) and ${told} = 'one' and x.state = 'waiting' and x.id <> all (${ids}::uuid[])
      and (x.other_ref = t.other_ref or (x.kept_ref = t.kept_ref and x.other_source = t.other_source))`.execute(tx)
  await sql`update payments.twins set state = ${told}, aside_ref = case when ${told} = 'one' then other_ref end,
      told_at = ${by.now}, told_by = ${by.actor.name}, voided = id = any (${voided}::uuid[])
    where id = any (${ids}::uuid[])`.execute(tx)
  await pairAnew(tx, by)
}
