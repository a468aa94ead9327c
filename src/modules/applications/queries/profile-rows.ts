import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Criterion } from '../rules/match.ts'
import type { ApplicationsTables } from '../tables.ts'

/** A profile, locked. Throws NotFound. */
export async function lockProfile(tx: Tx<ApplicationsTables>, id: string) {
  const profile = await tx
    .selectFrom('applications.profiles')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!profile) throw new NotFound()
  return profile
}

/** A profile in use, locked. Throws NotFound, or a Refusal when it is void. */
export async function getProfileForUpdate(tx: Tx<ApplicationsTables>, id: string) {
  const profile = await lockProfile(tx, id)
  if (profile.voided_at) throw new Refusal('applications.profile-is-void')
  return profile
}

/** The profile in use of a reference, kept from being voided meanwhile. Refuses what nobody has. */
export async function holdProfile(tx: Tx<ApplicationsTables>, ref: string) {
  const profile = await tx
    .selectFrom('applications.profiles')
    .select('id')
    .where('ref', '=', ref)
    .where('voided_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!profile) throw new Refusal('applications.unknown-profile', 'profile', { code: ref })
  return profile
}

export type CriterionRow = Omit<ApplicationsTables['applications.criteria'], 'profile_id'>

/** The criteria of a profile by requirement, in their order. */
export const criteriaOf = (db: Db<ApplicationsTables>, profileId: string): Promise<CriterionRow[]> =>
  db
    .selectFrom('applications.criteria')
    .select(['requirement', 'position', 'kind', 'language', 'second_language', 'level', 'skill'])
    .select(['countries', 'hours', 'texts'])
    .where('profile_id', '=', profileId)
    .orderBy('requirement')
    .orderBy('position')
    .execute()

/** A row of criteria as the rule judges it; the table's checks hold that what its kind needs is there. */
export function criterionIn(row: CriterionRow): Criterion {
  const spoken = { language: row.language ?? '', level: row.level ?? 'native' } as const
  switch (row.kind) {
    case 'pair':
      return { kind: 'pair', ...spoken, second: row.second_language ?? '' }
    case 'language':
      return { kind: 'language', ...spoken }
    case 'skill':
      return { kind: 'skill', skill: row.skill ?? 'other' }
    case 'country':
      return { kind: 'country', countries: row.countries ?? [] }
    case 'hours':
      return { kind: 'hours', hours: BigInt(row.hours ?? 0n) }
    case 'judged':
      return { kind: 'judged', texts: row.texts ?? {} }
  }
}

/** The requirements of a profile as the rule judges them. */
export function requirementsIn(rows: readonly CriterionRow[]): Criterion[][] {
  const byRequirement = Map.groupBy(rows, ({ requirement }) => requirement)
  return [...byRequirement.values()].map((criteria) => criteria.map(criterionIn))
}
