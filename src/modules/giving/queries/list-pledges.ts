import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { type PledgeFrequency, pledgeFrequencies, pledgeStates } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { type GiverInRow, giverFor } from './find-giver.ts'
import { dayOr, standingOn } from './instalments-due.ts'

export interface PledgeRow {
  readonly id: string
  readonly ref: string
  readonly started_on: string
  readonly ended_on: string | null
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly frequency: PledgeFrequency
  /** Names of the fund; null for one without. */
  readonly names: Names | null
  readonly voided_at: Date | null
  /** How many instalments are overdue, and the day of the oldest of them. */
  readonly behind: bigint
  readonly behind_since: string
  readonly giver: GiverInRow
}

const input = z.object({
  ...listInput,
  state: oneOf(pledgeStates).optional().catch(undefined),
  frequency: oneOf(pledgeFrequencies).optional().catch(undefined),
  /** The reference of a person or organisation. */
  payer: code().optional().catch(undefined),
  /** The day on which instalments are overdue or not; today unless another is asked. */
  on: day().optional().catch(undefined),
})

const keys = [
  { sql: sql`l.started_on`, type: 'date', of: (row: PledgeRow) => row.started_on },
  { sql: sql`l.id`, type: 'uuid', of: (row: PledgeRow) => row.id },
] as const

type Ask = Pick<z.output<typeof input>, 'state' | 'frequency' | 'on'>

const inState = (state: Ask['state']) =>
  state === 'behind'
    ? sql`standing.behind > 0`
    : state
      ? sql`(e.ended_on is not null) = ${state === 'ended'}`
      : sql`true`

const pledgesThat = ({ state, frequency, on }: Ask, payers: readonly string[] | undefined) => {
  return sql`from giving.pledges l left join giving.pledge_endings e on e.pledge_id = l.id
    ${state === 'behind' ? standingOn(dayOr(on)) : sql``}
    where ${inState(state)} and ${frequency ? sql`l.frequency = ${frequency}` : sql`true`}
      and ${payers ? sql`l.payer_id = any(${payers}::uuid[])` : sql`true`}`
}

/** How many pledges of a person or organisation there are, at most 10,001. */
export async function countPledgesOf(db: Db, ref: string): Promise<bigint> {
  const { rows } = await countCapped(pledgesThat({}, await everyIdUnder(db, ref))).execute(db)
  return rows[0]?.n ?? 0n
}

/** Pledges, the latest first, by whether they go on, how often and whose; void ones too. Who pays is told to who may look at people. */
export const listPledges = query({
  name: 'giving.list-pledges',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<GivingTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const payers = ask.payer === undefined ? undefined : await everyIdUnder(db as unknown as Db, ask.payer)
    const giver = giverFor(viewer, sql`l.payer_id`)
    const { rows } =
      await sql<PledgeRow>`select l.*, f.names, standing.behind, standing.behind_since, ${giver.column} as giver
      from (select l.id, l.ref, l.started_on, e.ended_on, l.amount, l.currency, l.frequency, l.voided_at, l.fund_id, l.payer_id
        ${pledgesThat(ask, payers)} and ${slice.where} order by ${slice.order} limit ${slice.limit}) l
      left join giving.pledge_endings e on e.pledge_id = l.id ${standingOn(dayOr(ask.on))}
      left join giving.funds f on f.id = l.fund_id ${giver.join}
      order by ${slice.order}`.execute(db)
    const total = await countCapped(pledgesThat(ask, payers)).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
