import { sql } from 'kysely'
import type { KnownDate } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import type { Milestone, People } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'

type Count = OperationsTables['operations.counts']

/** What is asked of a count before it is recorded: its operation by code, the count that it is of by reference. */
export interface Asked {
  readonly operation: string | null
  readonly milestone: Milestone
  readonly people: People
  readonly date: Pick<KnownDate, 'start' | 'end'>
  readonly number: bigint
  readonly of: string | null
}

export type Alike = Pick<Count, 'id' | 'ref' | 'milestone' | 'number' | 'qualifier' | 'people' | 'date_edtf'> & {
  readonly operation: string | null
}

/**
 * A count in use that may tell of the same people: the same milestone, kind of people and operation, on a date that overlaps.
 * Never one of the counts of which this one is said to be a part.
 */
export async function findAlike(
  db: Db,
  { operation, milestone, people, date, number, of }: Asked,
): Promise<Alike | undefined> {
  const { rows } = await sql<Alike>`with recursive up (id, whole) as (
      select id, of_count_id from operations.counts where ref = ${of}
      union select c.id, c.of_count_id from operations.counts c join up on up.whole = c.id
    ) select c.id, c.ref, c.milestone, c.number, c.qualifier, c.people, c.date_edtf, o.code as operation
    from operations.counts c left join operations.operations o on o.id = c.operation_id
    where c.voided_at is null and c.milestone = ${milestone} and c.people = ${people}
      and o.code is not distinct from ${operation} and c.date_start <= ${date.end}::date
      and c.date_end >= ${date.start}::date and c.id not in (select id from up)
    order by c.number = ${number} desc, c.id desc limit 1`.execute(db)
  return rows[0]
}
