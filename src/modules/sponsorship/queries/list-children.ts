import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofChildren } from '../policy.ts'
import { childKinds, type ExitReason, type Registration, type Stage, stages } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { inForce, standing, unsponsored } from './standing.ts'

/** A child as lists show it, with what is so of it now. */
export type ChildRow = Pick<
  SponsorshipTables['sponsorship.children'],
  'id' | 'code' | 'kind' | 'birth_year' | 'date_edtf' | 'voided_at'
> & {
  readonly stage: Stage | null
  readonly registration: Registration | null
  /** Why it has left; null while it is there. */
  readonly left: ExitReason | null
  /** How many sponsorships of it are in force. */
  readonly sponsors: bigint
}

const input = z.object({
  ...listInput,
  state: oneOf(['here', 'left']).optional().catch(undefined),
  kind: oneOf(childKinds).optional().catch(undefined),
  stage: oneOf([...stages, 'not-told'])
    .optional()
    .catch(undefined),
  sponsor: oneOf(['none']).optional().catch(undefined),
})

const keys = [{ sql: sql`c.code`, type: 'text', of: (row: ChildRow) => row.code }] as const

function filterOf({ state, kind, stage, sponsor }: z.output<typeof input>) {
  const parts = [
    ...(state ? [state === 'here' ? sql`exit.child_id is null` : sql`exit.child_id is not null`] : []),
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(stage ? [sql`coalesce(stage.stage, 'not-told') = ${stage}`] : []),
    ...(sponsor ? [sql`c.voided_at is null and ${unsponsored}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Children by code, with what is so of them now. */
export const listChildren = query({
  name: 'sponsorship.list-children',
  reads: 'private',
  input,
  async run(db: Db<SponsorshipTables>, ask, viewer) {
    const slice = sliceBy(keys, 'asc', ask)
    const from = sql`from sponsorship.children c ${standing(null)}
      where ${visibleTo(ofChildren, 'c', viewer)} and ${filterOf(ask)}`
    const { rows } = await sql<ChildRow>`select c.id, c.code, c.kind, c.birth_year, c.date_edtf, c.voided_at,
        stage.stage, registration.registration, exit.reason as left, (
          select count(*) from sponsorship.sponsorships s where s.child_id = c.id and ${inForce}) as sponsors
      ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
