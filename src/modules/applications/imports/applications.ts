import { sql } from 'kysely'
import { dayIn, isEmail } from '#modules/organisation/face.ts'
import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import { type Level, levels, skills, volunteersWords } from '#modules/volunteers/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, day, oneOf, text, wordReader } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { excerpt } from '#platform/numbers.ts'
import { languages } from '#platform/words.ts'
import { saidStates } from '../commands/set-application-state.ts'
import { applicationsWords } from '../words/words.ts'

const readSkill = wordReader(skills, spelledAs(volunteersWords, 'volunteers.skill.'))
const readLevel = wordReader(levels, spelledAs(volunteersWords, 'volunteers.level.'))

const email: ImportColumn = {
  header: 'email',
  example: ['ana@post.example', ''],
  into: { email: 'text' },
  parse(given) {
    if (!isEmail(given)) throw new Refusal('applications.not-an-email')
    return given
  },
}

const country: ImportColumn = {
  header: 'country',
  example: ['US', ''],
  into: { country: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCountry(word)) throw new Refusal('applications.no-such-country')
    return word
  },
}

const skillsColumn: ImportColumn = {
  header: 'skills',
  example: ['correspondence', 'web design'],
  accepts: skills,
  into: { skills: 'text' },
  parse(given) {
    const words = given.split(/[\s,;、，；]+/).filter(Boolean)
    const found = words.map((word) => {
      const skill = readSkill(word)
      if (!skill) throw new Refusal('imports.not-one-of', undefined, { text: excerpt(word), words: skills.join(', ') })
      return skill
    })
    return [...new Set(found)].join(' ')
  },
}

function readSpoken(given: string): { language: string; level: Level } {
  const [, language = '', word = ''] = /^([a-z]{2,3}) +(\S+)$/i.exec(given.trim()) ?? []
  const level = readLevel(word)
  const lower = language.toLowerCase()
  if (!level || !isLanguageCode(lower))
    throw new Refusal('applications.import-applications.languages', undefined, { text: excerpt(given) })
  return { language: lower, level }
}

/** Languages as `ja fluent; ko working`, kept as JSON until they are rows. */
const languagesColumn: ImportColumn = {
  header: 'languages',
  example: ['ja native; en fluent', 'ko working'],
  into: { languages: 'text' },
  parse(given) {
    const spoken = given
      .split(/[;；]/)
      .filter((one) => one.trim() !== '')
      .map(readSpoken)
    if (new Set(spoken.map(({ language }) => language)).size < spoken.length)
      throw new Refusal('applications.language-twice')
    return JSON.stringify(spoken)
  },
}

const checks: readonly Check[] = [
  {
    column: 'profile',
    code: 'applications.unknown-profile',
    rows: () => sql`select n.line, n.profile as code from incoming n where not exists (
      select 1 from applications.profiles p where p.ref = n.profile and p.voided_at is null)`,
  },
  {
    column: 'hours',
    code: 'applications.number-out-of-range',
    rows: () => sql`select line from incoming where hours not between 1 and 80`,
  },
  {
    column: 'state_on',
    code: 'applications.import-applications.state',
    rows: () => sql`select line from incoming where (state is null) <> (state_on is null)`,
  },
  {
    column: 'state_on',
    code: 'applications.before-last-state',
    rows: () => sql`select line from incoming where state_on < received`,
  },
  {
    column: 'why',
    code: 'applications.reason-needed',
    rows: () => sql`select line from incoming where state = 'declined' and why is null`,
  },
]

async function writeParts(tx: Tx, by: By): Promise<void> {
  const added = sql`from incoming n join applications.applications a on a.id = n.id`
  await sql`insert into applications.application_languages (application_id, position, language, level)
    select n.id, l.position - 1, l.spoken ->> 'language', l.spoken ->> 'level' ${added}
    cross join lateral jsonb_array_elements(n.languages::jsonb) with ordinality l(spoken, position)
    where n.languages is not null`.execute(tx)
  await sql`insert into applications.application_skills (application_id, skill)
    select n.id, unnest(string_to_array(n.skills, ' ')) ${added} where n.skills is not null`.execute(tx)
  await sql`insert into applications.application_states (application_id, position, state, day, reason, recorded_at,
      recorded_by)
    select n.id, s.position, s.state, s.day, s.reason, ${by.now}, ${by.actor.name} ${added}
    cross join lateral (values (0, 'received', n.received, null), (1, n.state, n.state_on, n.why))
      s (position, state, day, reason) where s.state is not null`.execute(tx)
}

/** Applications that came to the office, one a line, with how they stand now. Nobody is accepted by a file. */
export const importApplications: ImportDefinition = {
  name: 'applications.import-applications',
  key: ['ref'],
  list: '/applications',
  existing: {
    join: sql`join applications.applications e on e.ref = n.ref join applications.profiles p on p.id = e.profile_id`,
    columns: { profile: sql`p.ref`, received: sql`e.received_day`, language: sql`e.language` },
  },
  columns: [
    code('ref', { required: true, example: ['AN-01', 'AN-02'] }),
    code('profile', { required: true, example: ['PR-01', 'PR-01'] }),
    day('received', { required: true, example: ['2011-05-02', '2011-06-20'] }),
    text('name', { required: true, most: 200, example: ['Ana Prado', 'Ben Ochoa'] }),
    email,
    oneOf('language', languages, { required: true, example: ['en', 'ko'] }),
    country,
    languagesColumn,
    skillsColumn,
    count('hours', { example: ['6', ''] }),
    text('words', { most: 4000, example: ['', ''] }),
    oneOf('state', saidStates, {
      spellings: spelledAs(applicationsWords, 'applications.state.'),
      example: ['', 'declined'],
    }),
    day('state_on', { example: ['', '2011-07-01'] }),
    text('why', { most: 500, example: ['', 'No Korean'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['received', 'state_on'])
    const { numAffectedRows } =
      await sql`insert into applications.applications (id, ref, profile_id, source, name, email,
        country, hours, words, note, language, received_day, state, state_day, recorded_at, recorded_by)
      select n.id, n.ref, p.id, 'office', n.name, n.email, n.country, n.hours, n.words, n.note, n.language, n.received,
        coalesce(n.state, 'received'), coalesce(n.state_on, n.received), ${by.now}, ${by.actor.name}
      from incoming n join applications.profiles p on p.ref = n.profile
      order by n.id on conflict (ref) do nothing`.execute(tx)
    await writeParts(tx, by)
    return numAffectedRows ?? 0n
  },
}
