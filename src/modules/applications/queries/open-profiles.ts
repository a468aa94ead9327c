import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { ProfileKind } from '../rules/choices.ts'
import { usualErasure } from '../rules/erasure.ts'
import type { Criterion } from '../rules/match.ts'
import type { ApplicationsTables } from '../tables.ts'
import { criteriaOf, requirementsIn } from './profile-rows.ts'

/** A profile as the public site shows it. */
export interface OpenProfile {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly descriptions: Texts
  readonly kind: ProfileKind
  readonly place: string | null
  readonly wanted: bigint | null
  /** The last civil day on which it takes applications, where there is one. */
  readonly open_until: string | null
}

const openOn = (day: string) => sql`p.state = 'published' and not p.is_field_role and p.voided_at is null
  and coalesce(p.open_from <= ${day}::date, true) and coalesce(p.open_until >= ${day}::date, true)`

const columns = sql`p.id, p.ref, p.titles, p.descriptions, p.kind, p.place, p.wanted, p.open_until`

/** The profiles that take applications on a civil day, at most 200, by reference: what the public site may ask. */
export async function openProfiles(db: Db, day: string): Promise<readonly OpenProfile[]> {
  const { rows } = await sql<OpenProfile>`select ${columns} from applications.profiles p where ${openOn(day)}
    order by p.ref limit 200`.execute(db)
  return rows
}

/** One of them with what it requires; undefined where it does not take applications on the day. */
export async function openProfile(
  db: Db,
  ref: string,
  day: string,
): Promise<(OpenProfile & { readonly requirements: readonly (readonly Criterion[])[] }) | undefined> {
  const { rows } = await sql<OpenProfile>`select ${columns} from applications.profiles p
    where p.ref = ${ref} and ${openOn(day)}`.execute(db)
  const [profile] = rows
  if (!profile) return undefined
  const criteria = await criteriaOf(db as unknown as Db<ApplicationsTables>, profile.id)
  return { ...profile, requirements: requirementsIn(criteria) }
}

/** For how many days what was declined or withdrawn is kept. */
export async function erasureDays(db: Db): Promise<bigint> {
  const { rows } = await sql<{ days: bigint }>`select erase_after as days from applications.settings`.execute(db)
  return rows[0]?.days ?? usualErasure
}
