import { type RawBuilder, sql } from 'kysely'

const known = (column: string, day: string | null) =>
  day === null ? sql`true` : sql`${sql.ref(column)} <= ${day}::date`

/**
 * Joins to children `c` what is so of each at the end of a day, or by all that is recorded (null): `stage`, `registration`,
 * and `exit` where it has left for sure. What may have begun after the day is not so yet.
 */
export const standing = (day: string | null): RawBuilder<unknown> => sql`
  left join lateral (
    select s.stage from sponsorship.schoolings s
    where s.child_id = c.id and s.voided_at is null and ${known('s.date_end', day)}
    order by s.date_end desc, s.position desc limit 1
  ) stage on true
  left join lateral (
    select r.registration from sponsorship.registrations r
    where r.child_id = c.id and r.voided_at is null and ${known('r.date_end', day)}
    order by r.date_end desc, r.position desc limit 1
  ) registration on true
  left join sponsorship.exits exit on exit.child_id = c.id and exit.voided_at is null and ${known('exit.date_end', day)}`

/** A sponsorship `s` that has not ended, by all that is recorded. */
export const inForce = sql`s.voided_at is null and not exists (
  select 1 from sponsorship.endings e where e.sponsorship_id = s.id and e.voided_at is null)`

/** A child `c` for which no sponsorship is in force. */
export const unsponsored = sql`not exists (
  select 1 from sponsorship.sponsorships s where s.child_id = c.id and ${inForce})`
