import { dayInZone } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import { defaultPolicy, defaultTimeZone } from '../rules/defaults.ts'
import type { OrganisationTables } from '../tables.ts'

export interface Policy {
  /** Counts of protected people from 1 up to one less than this are withheld. */
  readonly disclosureThreshold: number
  /** Days between an event and its release to the public. */
  readonly releaseDelayDays: number
}

const profileIn = (db: Db<OrganisationTables>) =>
  db
    .selectFrom('organisation.profile')
    .select(['id', 'names', 'purposes', 'legal_forms as legalForms', 'email', 'website', 'languages'])
    .select(['time_zone as timeZone', 'base_currency as baseCurrency'])
    .executeTakeFirst()

/** The organisation's profile; undefined until it is set. */
export const organisationOf = (db: Db) => profileIn(db as unknown as Db<OrganisationTables>)

/** The organisation's names by language, which the public site may ask too; undefined until they are set. */
export async function namesOf(db: Db): Promise<Texts | undefined> {
  const own = db as unknown as Db<OrganisationTables>
  return (await own.selectFrom('organisation.profile').select('names').executeTakeFirst())?.names
}

export type Organisation = NonNullable<Awaited<ReturnType<typeof organisationOf>>>

/** The policy in force; the defaults until one is set. */
export async function policyOf(db: Db): Promise<Policy> {
  const policy = await (db as unknown as Db<OrganisationTables>)
    .selectFrom('organisation.policy')
    .select(['disclosure_threshold as disclosureThreshold', 'release_delay_days as releaseDelayDays'])
    .executeTakeFirst()
  return policy ?? defaultPolicy
}

/** The organisation's time zone, an IANA name. */
export async function timeZoneOf(db: Db): Promise<string> {
  const row = await (db as unknown as Db<OrganisationTables>)
    .selectFrom('organisation.profile')
    .select('time_zone')
    .executeTakeFirst()
  return row?.time_zone ?? defaultTimeZone
}

/** The civil day of an instant in the organisation's time zone: today, for the clock's now. */
export const dayIn = async (db: Db, now: Date): Promise<string> => dayInZone(now, await timeZoneOf(db))
