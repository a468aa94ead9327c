import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofVolunteers } from '../policy.ts'
import {
  type ConsentState,
  type Level,
  type Skill,
  skills,
  type VolunteerKind,
  volunteerKinds,
} from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

export interface VolunteerRow {
  readonly id: string
  readonly ref: string
  readonly kind: VolunteerKind
  readonly country: string | null
  readonly thanks: ConsentState | null
  readonly voided_at: Date | null
  /** The last time of service. */
  readonly since_edtf: string
  readonly until_edtf: string | null
  readonly skills: readonly Skill[]
  readonly languages: readonly { readonly from: string; readonly to: string | null; readonly level: Level }[]
  /** What the person is called now; null for who may not look at people. */
  readonly name: string | null
}

const language = () =>
  z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined)

const input = z.object({
  ...listInput,
  kind: oneOf(volunteerKinds).optional().catch(undefined),
  skill: oneOf(skills).optional().catch(undefined),
  /** The language translated from, or spoken. */
  language: language(),
  /** The language translated into. */
  into: language(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  /** Who serves on the day, or no longer does. */
  state: oneOf(['serving', 'ended']).optional().catch(undefined),
  /** Who agreed to be named, did not wish it, or was never asked. */
  thanks: oneOf(['granted', 'withdrawn', 'unasked']).optional().catch(undefined),
  day: z.string().refine(isDay).optional().catch(undefined),
})

type Ask = z.output<typeof input>

const keys = [{ sql: sql`v.ref`, type: 'text', of: (row: VolunteerRow) => row.ref }] as const

// one row of languages has both: who translates from Japanese and speaks English is no translator into English
function languageFilter({ language, into }: Ask): RawBuilder<unknown>[] {
  if (!language && !into) return []
  return [
    sql`exists (select from volunteers.languages l where l.volunteer_id = v.id
      and ${language ? sql`l.from_language = ${language}` : sql`true`}
      and ${into ? sql`l.to_language = ${into}` : sql`true`})`,
  ]
}

function filterOf(ask: Ask, viewer: Actor): RawBuilder<unknown> {
  const { kind, skill, country, state, thanks } = ask
  const over = sql`coalesce(now.until_end < ${ask.day ?? '9999-12-31'}::date, false)`
  const parts = [
    visibleTo(ofVolunteers, 'v', viewer),
    ...(kind ? [sql`v.kind = ${kind}`] : []),
    ...(country ? [sql`v.country = ${country}`] : []),
    ...(skill
      ? [sql`exists (select from volunteers.skills k where k.volunteer_id = v.id and k.skill = ${skill})`]
      : []),
    ...(thanks ? [thanks === 'unasked' ? sql`v.thanks is null` : sql`v.thanks = ${thanks}`] : []),
    ...languageFilter(ask),
    ...(state ? [state === 'ended' ? over : sql`not ${over}`] : []),
  ]
  return sql.join(parts, sql` and `)
}

const latestService = sql`join lateral (select s.since_edtf, s.until_edtf, s.until_end from volunteers.services s
  where s.volunteer_id = v.id order by s.position desc limit 1) now on true`

const abilities = sql`array(select k.skill from volunteers.skills k where k.volunteer_id = v.id order by k.skill) as skills,
  coalesce((select json_agg(json_build_object('from', l.from_language, 'to', l.to_language, 'level', l.level)
    order by l.position) from volunteers.languages l where l.volunteer_id = v.id), '[]'::json) as languages`

const nameFor = (viewer: Actor) =>
  viewer.may.has('people.get-party')
    ? { column: sql`p.name`, join: sql`left join people.current_names p on p.party_id = v.party_id` }
    : { column: sql`null::text`, join: sql`` }

/** Volunteers by reference; by kind, skill, language or pair, country, and whether they serve now. Names for who may look at people. */
export const listVolunteers = query({
  name: 'volunteers.list-volunteers',
  looksInto: ['people'],
  reads: 'private',
  input,
  async run(db: Db<VolunteersTables>, ask, viewer) {
    const slice = sliceBy(keys, 'asc', ask)
    const name = nameFor(viewer)
    const from = sql`from volunteers.volunteers v ${latestService}`
    const where = filterOf(ask, viewer)
    const { rows } = await sql<VolunteerRow>`select v.id, v.ref, v.kind, v.country, v.thanks, v.voided_at,
        now.since_edtf, now.until_edtf, ${abilities}, ${name.column} as name
      ${from} ${name.join} where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`${from} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
