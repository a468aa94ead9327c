import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdUnder } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { code } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { requestKinds } from '../rules/choices.ts'
import type { RequestsTables } from '../tables.ts'

/** A request, as a list tells it. */
export interface RequestRow extends Omit<RequestsTables['requests.requests'], 'party_id' | 'wants' | 'answer'> {
  readonly party_ref: string
  readonly party: string | null
}

const input = z.object({
  ...listInput,
  party: code().optional().catch(undefined),
  kind: z.enum(requestKinds).optional().catch(undefined),
  state: z.enum(['open', 'answered']).optional().catch(undefined),
})

const keys = [
  { sql: sql`r.received_on`, type: 'date', of: (row: RequestRow) => row.received_on },
  { sql: sql`r.id`, type: 'uuid', of: (row: RequestRow) => row.id },
] as const

const stateIs = {
  open: sql`r.answered_on is null and r.voided_at is null`,
  answered: sql`r.answered_on is not null and r.voided_at is null`,
}

/** What people asked about their data, the latest first, void ones too. */
export const listRequests = query({
  name: 'requests.list-requests',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<RequestsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const ids = ask.party === undefined ? undefined : await everyIdUnder(db as unknown as Db, ask.party)
    const where = sql`${ids ? sql`r.party_id = any(${ids}::uuid[])` : sql`true`}
      and ${ask.kind ? sql`r.kind = ${ask.kind}` : sql`true`} and ${ask.state ? stateIs[ask.state] : sql`true`}`
    const { rows } =
      await sql<RequestRow>`select r.id, r.ref, r.kind, r.received_on, r.way, r.law, r.due_on, r.identified_on,
        r.identified_by, r.answered_on, r.outcome, r.recorded_at, r.recorded_by, r.voided_at,
        p.ref as party_ref, ${viewer.may.has('people.get-party') ? sql`p.name` : sql`null`} as party
      from requests.requests r join people.current_names p on p.party_id = r.party_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from requests.requests r where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
