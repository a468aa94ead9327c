import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { ActivityKind, Status } from '../rules/choices.ts'

/** A line of the dated list as the records are compared with each other: its titles in every language. */
export interface ListedLine {
  readonly id: string
  readonly ref: string
  readonly href: string
  /** The date as EDTF, its first and last day, and its wording in the source. */
  readonly edtf: string
  readonly start: string
  readonly end: string
  readonly kind: ActivityKind
  readonly status: Status
  readonly titles: Texts
}

/** Every line that `timelineOf` tells of a period to ourselves, in the same order. */
export async function linesIn(db: Db, { start, end }: Pick<Period, 'start' | 'end'>): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`select id, ref, '/activities/' || id as href, date_edtf as edtf,
      date_start as start, date_end as "end", kind, status, titles
    from activities.activities where voided_at is null and date_end between ${start}::date and ${end}::date
    order by date_start, date_end, id`.execute(db)
  return rows
}
