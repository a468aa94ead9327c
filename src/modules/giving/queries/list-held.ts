import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { type HeldKind, heldKinds } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { type GiverInRow, giverFor } from './find-giver.ts'
import { heldBalances } from './held-balances.ts'

export interface HeldRow {
  readonly id: string
  readonly ref: string
  readonly kind: HeldKind
  readonly moved_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly voided_at: Date | null
  /** For whom it is held. */
  readonly giver: GiverInRow
}

const input = z.object({
  ...listInput,
  kind: oneOf(heldKinds).optional().catch(undefined),
  /** The reference of a person or organisation. */
  owner: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`m.moved_on`, type: 'date', of: (row: HeldRow) => row.moved_on },
  { sql: sql`m.id`, type: 'uuid', of: (row: HeldRow) => row.id },
] as const

const movesThat = (kind: HeldKind | undefined, owners: readonly string[] | undefined) => sql`from giving.held_moves m
  where ${kind ? sql`m.kind = ${kind}` : sql`true`} and ${owners ? sql`m.owner_id = any(${owners}::uuid[])` : sql`true`}`

/** How many moves of money there are that is held for a person or organisation, at most 10,001. */
export async function countHeldFor(db: Db, ref: string): Promise<bigint> {
  const { rows } = await countCapped(movesThat(undefined, await everyIdUnder(db, ref))).execute(db)
  return rows[0]?.n ?? 0n
}

/** Money held for others and what was passed on, newest first, void too; and for who may look at people what is held for whom. */
export const listHeld = query({
  name: 'giving.list-held',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GivingTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const plain = db as unknown as Db
    const owners = ask.owner === undefined ? undefined : await everyIdUnder(plain, ask.owner)
    const owner = giverFor(viewer, sql`m.owner_id`)
    const { rows } = await sql<HeldRow>`select m.*, ${owner.column} as giver
      from (select m.id, m.ref, m.kind, m.moved_on, m.amount, m.currency, m.voided_at, m.owner_id
        ${movesThat(ask.kind, owners)} and ${slice.where} order by ${slice.order} limit ${slice.limit}) m
      ${owner.join} order by ${slice.order}`.execute(db)
    const total = await countCapped(movesThat(ask.kind, owners)).execute(db)
    const balances = viewer.may.has('people.get-party') ? await heldBalances(plain) : []
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n, balances }
  },
})
