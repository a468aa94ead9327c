import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { cleanText, code, day, text } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { isLanguageCode } from '../rules/languages.ts'
import { foldName } from '../rules/name-keys.ts'

const name: ImportColumn = {
  header: 'name',
  required: true,
  example: ['佐藤家', '佐藤家'],
  into: { name: 'text', sort_name: 'text' },
  parse(given) {
    const written = cleanText(given, 200)
    return [written, foldName(written)]
  },
}

const language: ImportColumn = {
  header: 'language',
  example: ['ja', 'ja'],
  into: { language: 'text' },
  parse(given) {
    const word = given.toLowerCase()
    if (!isLanguageCode(word)) throw new Refusal('people.not-a-language')
    return word
  },
}

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

// of a file and of the records together: nobody lives in two households on one day
const livesElsewhere = check(
  'member',
  'people.household.lives-elsewhere',
  () => sql`with living as (
      select n.line, n.household, own.current_id as person, n.since, coalesce(n.until, 'infinity') as until
      from incoming n join people.current_names own on own.party_ref = n.member
      where not exists (select 1 from people.household_members e join people.households h on h.id = e.household_id
        where h.ref = n.household and e.party_id = own.party_id and e.since = n.since and e.voided_at is null)
      union all
      select null, h.ref, own.current_id, m.since, coalesce(m.until, 'infinity') from people.household_members m
        join people.households h on h.id = m.household_id and h.voided_at is null
        join people.parties own on own.id = m.party_id where m.voided_at is null)
    select a.line, min(b.household) as ref from living a join living b on b.person = a.person
      and b.since <= a.until and b.until >= a.since and (b.household, b.since) <> (a.household, a.since)
      and (b.line is null or b.line < a.line)
    where a.line is not null group by a.line`,
)

const checks: readonly Check[] = [
  check(
    'member',
    'people.unknown-party',
    () => sql`select n.line, n.member as ref from incoming n
      where not exists (select 1 from people.current_names p where p.party_ref = n.member and not p.voided)`,
  ),
  check(
    'member',
    'people.household.persons-only',
    () =>
      sql`select n.line from incoming n join people.current_names p on p.party_ref = n.member where p.kind <> 'person'`,
  ),
  check('until', 'people.household.left-before', () => sql`select line from incoming where until < since`),
  livesElsewhere,
]

/** Who lives in which household, one time of one person a line; the first line of a household says how it is addressed. */
export const importHouseholds: ImportDefinition = {
  name: 'people.import-households',
  key: ['household', 'member', 'since'],
  list: '/people/households',
  existing: {
    join: sql`join people.households h on h.ref = n.household
      join people.household_members e on e.household_id = h.id and e.since = n.since and e.voided_at is null
      join people.parties p on p.id = e.party_id and p.ref = n.member`,
    columns: { name: sql`h.name`, until: sql`e.until` },
  },
  columns: [
    code('household', { required: true, example: ['H-1', 'H-1'] }),
    name,
    language,
    code('member', { required: true, example: ['P-1', 'P-3'] }),
    day('since', { required: true, example: ['2009-04-01', '2009-04-01'] }),
    day('until', { example: ['', '2011-03-31'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['since', 'until'])
    // the line gives its id to the member
    await sql`insert into people.households (id, ref, name, sort_name, language, address_of, note, recorded_at, recorded_by)
      select distinct on (n.household) md5(n.id || ' household')::uuid, n.household, n.name, n.sort_name, n.language, p.current_id, n.note,
        ${by.now}, ${by.actor.name}
      from incoming n join people.current_names p on p.party_ref = n.member
      order by n.household, n.line on conflict (ref) do nothing`.execute(tx)
    const { numAffectedRows } =
      await sql`insert into people.household_members (id, household_id, party_id, since, until,
        recorded_at, recorded_by)
      select n.id, h.id, p.id, n.since, n.until, ${by.now}, ${by.actor.name}
      from incoming n join people.households h on h.ref = n.household join people.parties p on p.ref = n.member
      where not exists (select 1 from people.household_members e
        where e.household_id = h.id and e.party_id = p.id and e.since = n.since and e.voided_at is null)
      order by n.id`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
