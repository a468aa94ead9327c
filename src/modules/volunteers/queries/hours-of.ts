import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Work } from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

/** Minutes that a volunteer gave in all by kind of work, the most first; how often, and when last. */
export interface GivenTime {
  readonly work: Work
  readonly minutes: bigint
  readonly times: bigint
  readonly last: string
}

/** What a volunteer gave in all, by kind of work. */
export async function hoursOf(db: Db<VolunteersTables>, volunteerId: string): Promise<GivenTime[]> {
  const { rows } = await sql<GivenTime>`select work, sum(minutes)::bigint as minutes, count(*) as times,
      max(date_end) as last
    from volunteers.hours where volunteer_id = ${volunteerId} and voided_at is null
    group by work order by 2 desc, 1`.execute(db)
  return rows
}

/** A row of hours that lies in no time of service of its volunteer, of the alias `h`. */
const outsideService = sql<boolean>`not exists (select from volunteers.services s
  where s.volunteer_id = h.volunteer_id and h.date_end >= s.since_start
    and (s.until_end is null or h.date_start <= s.until_end))`

/** Refuses what leaves hours of a volunteer outside their times of service; `field` is to blame. */
export async function refuseHoursOutside(db: Db<VolunteersTables>, volunteerId: string, field: string): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select h.ref from volunteers.hours h
    where h.volunteer_id = ${volunteerId} and h.voided_at is null and ${outsideService}
    order by h.date_start, h.id limit 1`.execute(db)
  const [first] = rows
  if (first) throw new Refusal('volunteers.hours-outside', field, { ref: first.ref })
}
