import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import type { RequestsTables } from '../tables.ts'

/** How many requests wait for an answer, by when the first must have one, and for how many persons the books need no name any more. */
export const countOpen = query({
  name: 'requests.count-open',
  reads: 'open',
  input: z.object({ today: day() }),
  async run(db: Db<RequestsTables>, { today }) {
    const { rows } = await sql<{ open: bigint; due: string | null; late: bigint; ripe: bigint }>`select
        count(*) as open, min(due_on)::text as due, count(*) filter (where due_on < ${today}::date) as late,
        (select count(distinct e.party_id) from requests.erasures e
          where e.books_until < ${today}::date and not exists (select from requests.erasures o
            where o.party_id = e.party_id and o.reach = 'all')) as ripe
      from requests.requests where answered_on is null and voided_at is null`.execute(db)
    return rows[0] ?? { open: 0n, due: null, late: 0n, ripe: 0n }
  },
})
