import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import type { Texts } from '#platform/texts.ts'
import { ofApplications } from '../policy.ts'
import { type ApplicationState, applicationStates, type Source, sources } from '../rules/choices.ts'
import { explain, type Outcome, type Told } from '../rules/match.ts'
import type { ApplicationsTables } from '../tables.ts'
import { criterionIn } from './profile-rows.ts'

interface Found {
  readonly id: string
  readonly ref: string
  readonly name: string | null
  readonly profile_id: string
  readonly titles: Texts
  readonly source: Source
  readonly state: ApplicationState
  readonly received_day: string
  readonly country: string | null
  readonly hours: bigint | null
  readonly languages: Told['languages']
  readonly skills: Told['skills']
  readonly voided_at: Date | null
  readonly erased_at: Date | null
}

/** An application as the list shows it: how it meets its profile, null once it is erased. */
export type ApplicationRow = Found & { readonly outcome: Outcome | null }

const input = z.object({
  ...listInput,
  state: oneOf([...applicationStates, 'open', 'unsent'])
    .optional()
    .catch(undefined),
  source: oneOf(sources).optional().catch(undefined),
  /** The reference of a profile. */
  profile: z.string().max(40).optional().catch(undefined),
})

type Ask = z.output<typeof input>

const keys = [
  { sql: sql`a.received_day`, type: 'date', of: (row: Found) => row.received_day },
  { sql: sql`a.id`, type: 'uuid', of: (row: Found) => row.id },
] as const

const answerWaits = sql`exists (select 1 from applications.answers n where n.application_id = a.id and n.sent_on is null)`

function filterOf({ state, source, profile }: Ask, viewer: Actor) {
  const parts = [
    visibleTo(ofApplications, 'a', viewer),
    ...(state === 'open' ? [sql`a.state in ('received', 'in-review', 'invited') and a.voided_at is null`] : []),
    ...(state === 'unsent' ? [sql`${answerWaits} and a.voided_at is null and a.erased_at is null`] : []),
    ...(state && state !== 'open' && state !== 'unsent' ? [sql`a.state = ${state}`] : []),
    ...(source ? [sql`a.source = ${source}`] : []),
    // no reference holds a NUL
    ...(profile ? [profile.includes('\0') ? sql`false` : sql`p.ref = ${profile}`] : []),
  ]
  return sql.join(parts, sql` and `)
}

const abilities = sql`coalesce((select json_agg(json_build_object('language', l.language, 'level', l.level))
    from applications.application_languages l where l.application_id = a.id), '[]'::json) as languages,
  array(select k.skill from applications.application_skills k where k.application_id = a.id) as skills`

async function withOutcomes(db: Db<ApplicationsTables>, rows: readonly Found[]): Promise<ApplicationRow[]> {
  const ids = [...new Set(rows.map(({ profile_id }) => profile_id))]
  const criteria =
    ids.length === 0
      ? []
      : await db.selectFrom('applications.criteria').selectAll().where('profile_id', 'in', ids).execute()
  const asked = new Map(
    ids.map((id) => {
      const own = criteria.filter((row) => row.profile_id === id)
      return [id, [...Map.groupBy(own, (row) => row.requirement).values()].map((ways) => ways.map(criterionIn))]
    }),
  )
  return rows.map((row) => ({
    ...row,
    outcome: row.erased_at ? null : explain(asked.get(row.profile_id) ?? [], row).outcome,
  }))
}

/** Applications, the last received first; by state (or all that wait for a decision, or whose answer waits), source and profile. */
export const listApplications = query({
  name: 'applications.list-applications',
  reads: 'private',
  input,
  async run(db: Db<ApplicationsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const from = sql`from applications.applications a join applications.profiles p on p.id = a.profile_id`
    const where = filterOf(ask, viewer)
    const { rows } = await sql<Found>`select a.id, a.ref, a.name, a.profile_id, p.titles, a.source, a.state,
        a.received_day, a.country, a.hours, ${abilities}, a.voided_at, a.erased_at
      ${from} where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`${from} where ${where}`).execute(db)
    const page = slice.page(rows)
    return { ...page, rows: await withOutcomes(db, page.rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The profiles to choose from, by reference. */
export async function profileOptions(db: Db): Promise<{ ref: string; titles: Texts }[]> {
  const { rows } = await sql<{ ref: string; titles: Texts }>`select ref, titles from applications.profiles
    where voided_at is null order by ref limit 500`.execute(db)
  return rows
}
