import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, partialDate, text, wordReader } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsOf } from '#platform/imports/texts.ts'
import { excerpt } from '#platform/numbers.ts'
import { type Level, levels, skills, volunteerKinds } from '../rules/choices.ts'
import { volunteersWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(volunteersWords, `volunteers.${choice}.`)
const readSkill = wordReader(skills, spelled('skill'))
const readLevel = wordReader(levels, spelled('level'))

const country: ImportColumn = {
  header: 'country',
  example: ['US', 'JP'],
  into: { country: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCountry(word)) throw new Refusal('volunteers.not-a-country')
    return word
  },
}

/** Skills as one text of codes with blanks between. */
const skillsColumn: ImportColumn = {
  header: 'skills',
  example: ['translation', 'translation web'],
  accepts: skills,
  into: { skills: 'text' },
  parse(given) {
    const found = given
      .split(/[\s,;、，；]+/)
      .filter(Boolean)
      .map((word) => {
        const skill = readSkill(word)
        if (!skill)
          throw new Refusal('imports.not-one-of', undefined, { text: excerpt(word), words: skills.join(', ') })
        return skill
      })
    return [...new Set(found)].join(' ')
  },
}

interface Spoken {
  readonly from: string
  readonly to: string | null
  readonly level: Level
}

function readSpoken(given: string): Spoken {
  const [, from = '', to, word = ''] = /^([a-z]{2,3})(?: ?(?:>|→) ?([a-z]{2,3}))? +(\S+)$/i.exec(given.trim()) ?? []
  const level = readLevel(word)
  const codes = [from, ...(to === undefined ? [] : [to])].map((one) => one.toLowerCase())
  if (!level || !codes.every(isLanguageCode) || codes[0] === codes[1])
    throw new Refusal('volunteers.import-volunteers.languages', undefined, { text: excerpt(given) })
  return { from: codes[0] ?? '', to: codes[1] ?? null, level }
}

/** Languages as `ja>en fluent; ko working`, kept as JSON until they are rows. */
const languagesColumn: ImportColumn = {
  header: 'languages',
  example: ['ja>en fluent', 'ja native; en working'],
  into: { languages: 'text' },
  parse(given) {
    const spoken = given
      .split(/[;；]/)
      .filter((one) => one.trim() !== '')
      .map(readSpoken)
    const pairs = new Set(spoken.map(({ from, to }) => `${from}>${to ?? ''}`))
    if (pairs.size < spoken.length) throw new Refusal('volunteers.language-twice')
    return JSON.stringify(spoken)
  },
}

const person = (alias: string) => sql`(select p.current_id from people.current_names p
  where p.party_ref = ${sql.ref(`${alias}.party`)} and not p.voided)`

const checks: readonly Check[] = [
  endsKnown('since'),
  endsKnown('until'),
  {
    column: 'party',
    code: 'volunteers.unknown-person',
    rows: () => sql`select n.line, n.party as code from incoming n where not exists (
      select 1 from people.current_names p where p.party_ref = n.party and not p.voided)`,
  },
  {
    column: 'party',
    code: 'volunteers.not-a-person',
    rows: () => sql`select n.line from incoming n join people.current_names p on p.party_ref = n.party
      where p.kind <> 'person'`,
  },
  {
    column: 'party',
    code: 'volunteers.recorded-already',
    rows: () => sql`select n.line, v.ref from incoming n join volunteers.volunteers v on v.ref <> n.ref and v.voided_at is null
        join people.current_names p on p.party_id = v.party_id and p.current_id = ${person('n')}
        where not exists (select 1 from volunteers.volunteers known where known.ref = n.ref)
      union all
      select n.line, b.ref from incoming n join incoming b on b.line < n.line and ${person('b')} = ${person('n')}`,
  },
  {
    column: 'until',
    code: 'volunteers.ends-before-beginning',
    rows: () => sql`select line from incoming where until_end < since_start`,
  },
  {
    column: 'consent_on',
    code: 'volunteers.import-volunteers.consent',
    rows: () =>
      sql`select line from incoming where (consent_on is not null) <> (${textsOf('thanked_as')} <> '{}'::jsonb)`,
  },
]

/** What belongs to the volunteers of the file that were new, in tables of its own. */
async function writeParts(tx: Tx, by: { now: Date; name: string }): Promise<void> {
  const added = sql`from incoming n join volunteers.volunteers v on v.id = n.id`
  await sql`insert into volunteers.services (volunteer_id, position, since_edtf, since_start, since_end, since_printed,
      until_edtf, until_start, until_end, until_printed, reason, recorded_at, recorded_by)
    select n.id, 0, n.since_edtf, n.since_start, n.since_end, n.since_printed, n.until_edtf, n.until_start, n.until_end,
      n.until_printed, n.until_reason, ${by.now}, ${by.name} ${added}`.execute(tx)
  await sql`insert into volunteers.skills (volunteer_id, skill)
    select n.id, unnest(string_to_array(n.skills, ' ')) ${added} where n.skills is not null`.execute(tx)
  await sql`insert into volunteers.languages (volunteer_id, position, from_language, to_language, level)
    select n.id, l.position - 1, l.spoken ->> 'from', l.spoken ->> 'to', l.spoken ->> 'level' ${added}
    cross join lateral jsonb_array_elements(n.languages::jsonb) with ordinality l(spoken, position)
    where n.languages is not null`.execute(tx)
  await sql`insert into volunteers.consents (volunteer_id, position, state, day, thanked_as, recorded_at, recorded_by)
    select n.id, 0, 'granted', n.consent_on, ${textsOf('thanked_as')}, ${by.now}, ${by.name} ${added}
    where n.consent_on is not null`.execute(tx)
}

/** Volunteers, one a line, each with one time of service and, where they gave it, their consent to be thanked. */
export const importVolunteers: ImportDefinition = {
  name: 'volunteers.import-volunteers',
  looksInto: ['people'],
  key: ['ref'],
  list: '/volunteers',
  existing: {
    join: sql`join volunteers.volunteers e on e.ref = n.ref join people.current_names p on p.party_id = e.party_id`,
    columns: {
      party: sql`p.party_ref`,
      kind: sql`e.kind`,
      country: sql`e.country`,
      place: sql`e.place`,
      skill_text: sql`e.skill_text`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['V-01', 'V-02'] }),
    code('party', { required: true, example: ['P-1', 'P-3'] }),
    oneOf('kind', volunteerKinds, {
      required: true,
      spellings: spelled('kind'),
      example: ['volunteer', 'staff-helper'],
    }),
    country,
    text('place', { most: 200, example: ['', 'Tokyo'] }),
    partialDate('since', { required: true, example: ['2011-03', '2009'] }),
    partialDate('until', { example: ['', ''] }),
    text('until_reason', { most: 500, example: ['', ''] }),
    skillsColumn,
    text('skill_text', { most: 200, example: ['', ''] }),
    languagesColumn,
    day('consent_on', { example: ['2011-06-01', ''] }),
    ...textColumns('thanked_as', { most: 200, example: { en: ['E. W., translator', ''] } }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['since_start', 'until_start', 'consent_on'])
    const name = by.actor.name
    const { numAffectedRows } =
      await sql`insert into volunteers.volunteers (id, ref, party_id, kind, country, place, skill_text,
        note, thanks, recorded_at, recorded_by)
      select n.id, n.ref, p.party_id, n.kind, n.country, n.place, n.skill_text, n.note,
        case when n.consent_on is not null then 'granted' end, ${by.now}, ${name}
      from incoming n join people.current_names p on p.party_ref = n.party
      order by n.id on conflict (ref) do nothing`.execute(tx)
    await writeParts(tx, { now: by.now, name })
    return numAffectedRows ?? 0n
  },
}
