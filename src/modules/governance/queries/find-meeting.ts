import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { MeetingKind, MeetingState } from '../rules/choices.ts'

/** A meeting as another module names it. */
export interface NamedMeeting {
  readonly id: string
  readonly ref: string
  readonly kind: MeetingKind
  /** Which of its kind it is, such as the 14th; null where they are not counted. */
  readonly number: bigint | null
  /** The civil day. */
  readonly day: string
  readonly state: MeetingState
  /** The id of the fiscal year whose report it deals with. */
  readonly forYear: string | null
  /** The id of its carried resolution that adopts a report; null while there is none. */
  readonly adoptedBy: string | null
  /** SHA-256 of the report it adopted, as its minutes carry it. */
  readonly reportHash: string | null
}

const columns = sql`m.id, m.ref, m.kind, m.number, m.held_on as day, m.state, m.for_year_id as "forYear",
  (select r.id from governance.resolutions r join governance.outcomes o on o.resolution_id = r.id
    where r.meeting_id = m.id and r.kind = 'adopt-report' and o.outcome = 'carried'
    order by r.id limit 1) as "adoptedBy", s.report_hash as "reportHash"
  from governance.meetings m left join governance.minutes s on s.id = m.id`

/** The meeting of a reference or an id that is not void; undefined when there is none. The scope must see `governance`. */
export async function findMeeting(db: Db, named: string): Promise<NamedMeeting | undefined> {
  const where = isId(named) ? sql`m.id = ${named}` : sql`m.ref = ${named.replaceAll('\0', '')}`
  const { rows } = await sql<NamedMeeting>`select ${columns} where ${where} and m.voided_at is null`.execute(db)
  return rows[0]
}

/** The meetings that deal with a fiscal year (its id) and were not cancelled, the latest first. The scope must see `governance`. */
export async function meetingsFor(db: Db, yearId: string): Promise<NamedMeeting[]> {
  const { rows } = await sql<NamedMeeting>`select ${columns} where m.for_year_id = ${yearId} and m.voided_at is null
    and m.state <> 'cancelled' order by m.held_on desc, m.id desc`.execute(db)
  return rows
}
