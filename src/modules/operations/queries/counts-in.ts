import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Qualifier } from '#platform/figures.ts'
import { type Milestone, type People, unitOf } from '../rules/choices.ts'

/** A count as the records are compared with each other. */
export interface ComparedCount {
  readonly id: string
  readonly ref: string
  readonly href: string
  readonly milestone: Milestone
  readonly people: People
  readonly number: bigint
  readonly qualifier: Qualifier
  readonly unit: string
  readonly start: string
  readonly end: string
  /** The count of which these people are some. */
  readonly of: string | null
  /** The code name of the operation. */
  readonly operation: string | null
  /** The activities that are said to tell of it or of its operation, by id. */
  readonly lines: readonly string[]
}

type Row = Omit<ComparedCount, 'unit'>

/** Every count that is not void and lies wholly inside a period, parts among them, by date. */
export async function countsIn(db: Db, { start, end }: Pick<Period, 'start' | 'end'>): Promise<ComparedCount[]> {
  const { rows } =
    await sql<Row>`select c.id, c.ref, '/operations/counts/' || c.id as href, c.milestone, c.people, c.number,
      c.qualifier, c.date_start as start, c.date_end as "end", c.of_count_id as "of", o.code as operation,
      array(select l.activity_id::text from operations.activity_links l where l.operation_id = c.operation_id
        union select c.activity_id::text where c.activity_id is not null) as lines
    from operations.counts c left join operations.operations o on o.id = c.operation_id
    where c.voided_at is null and c.date_start >= ${start}::date and c.date_end <= ${end}::date
    order by c.date_start, c.date_end, c.id`.execute(db)
  return rows.map((row) => ({ ...row, unit: unitOf[row.people] }))
}
