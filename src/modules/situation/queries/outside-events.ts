import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

/** What happened outside: an event, or a break of a series with its factor such as 1/100. */
export interface OutsideEvent {
  readonly edtf: string
  readonly start: string
  readonly end: string
  readonly titles: Texts
  readonly factor: string | null
}

/** What happened outside and began within two civil days, by date. The scope must see `situation`. */
export async function outsideEventsOf(db: Db, from: string, to: string): Promise<OutsideEvent[]> {
  const { rows } = await sql<OutsideEvent>`
    select date_edtf as edtf, date_start as start, date_end as end, titles, null as factor from situation.happenings
      where voided_at is null and date_start between ${from}::date and ${to}::date
    union all
    select date_edtf, date_start, date_end, reasons, factor_new || '/' || factor_old from situation.breaks
      where voided_at is null and date_start between ${from}::date and ${to}::date
    order by 2, 1`.execute(db)
  return rows
}
