import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, day, oneOf, partialDate, text, yesNo } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { criterionColumns } from '../commands/criterion-columns.ts'
import { profileKinds } from '../rules/choices.ts'
import { readRequirements } from '../rules/notation.ts'
import { applicationsWords } from '../words/words.ts'

const requirements: ImportColumn = {
  header: 'requirements',
  example: ['ja+en fluent | ja+ko fluent; skill correspondence', 'skill web; ko fluent | zh fluent'],
  into: { requirements: 'text' },
  parse(given) {
    const rows = readRequirements(given).flatMap((criteria, i) =>
      criteria.map((criterion, position) => ({ requirement: i + 1, position, ...criterionColumns(criterion) })),
    )
    return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
  },
}

const checks: readonly Check[] = [
  textNeeded('title', 'applications.title-needed'),
  endsKnown('published'),
  endsKnown('closed'),
  {
    column: 'wanted',
    code: 'applications.number-out-of-range',
    rows: () => sql`select line from incoming where wanted not between 1 and 1000`,
  },
  {
    column: 'open_until',
    code: 'applications.ends-before-beginning',
    rows: () => sql`select line from incoming where open_until < open_from`,
  },
  {
    column: 'published',
    code: 'applications.field-role-locked',
    rows: () => sql`select line from incoming where published_edtf is not null and (field_role or kind = 'field')`,
  },
  {
    column: 'closed',
    code: 'applications.import-profiles.closed',
    rows: () => sql`select line from incoming where closed_edtf is not null and published_edtf is null`,
  },
  {
    column: 'closed',
    code: 'applications.ends-before-beginning',
    rows: () => sql`select line from incoming where closed_end < published_start`,
  },
]

const added = sql`from incoming n join applications.profiles p on p.id = n.id`

async function writeStates(tx: Tx, by: By, today: string): Promise<void> {
  await sql`insert into applications.profile_states (profile_id, position, state, date_edtf, date_start, date_end,
      date_printed, recorded_at, recorded_by)
    select n.id, s.position, s.state, s.edtf, s.first, s.last, s.printed, ${by.now}, ${by.actor.name} ${added}
    cross join lateral (values
      (0, 'draft', case when n.published_edtf is null then ${today} end, ${today}::date, ${today}::date, null),
      (0, 'published', n.published_edtf, n.published_start, n.published_end, n.published_printed),
      (1, 'closed', n.closed_edtf, n.closed_start, n.closed_end, n.closed_printed)
    ) s (position, state, edtf, first, last, printed) where s.edtf is not null`.execute(tx)
}

async function writeCriteria(tx: Tx): Promise<void> {
  await sql`insert into applications.criteria (profile_id, requirement, position, kind, language, second_language, level,
      skill, countries, hours)
    select n.id, c.requirement, c.position, c.kind, c.language, c.second_language, c.level, c.skill, c.countries, c.hours
    ${added} cross join lateral jsonb_to_recordset(n.requirements::jsonb) c (requirement int4, position int4, kind text,
      language text, second_language text, level text, skill text, countries text[], hours int8)
    where n.requirements is not null`.execute(tx)
  // what only a person can judge is a requirement of its own, after the others
  await sql`insert into applications.criteria (profile_id, requirement, position, kind, texts)
    select n.id, coalesce((select max(c.requirement) from applications.criteria c where c.profile_id = n.id), 0) + 1, 0,
      'judged', ${textsOf('judged')}
    ${added} where ${textsOf('judged')} <> '{}'::jsonb`.execute(tx)
}

/** Profiles, one a line, with what they require and since when they are published. */
export const importProfiles: ImportDefinition = {
  name: 'applications.import-profiles',
  key: ['ref'],
  list: '/applications/profiles',
  existing: {
    join: sql`join applications.profiles e on e.ref = n.ref`,
    columns: {
      kind: sql`e.kind`,
      place: sql`e.place`,
      wanted: sql`e.wanted`,
      open_from: sql`e.open_from`,
      open_until: sql`e.open_until`,
      note: sql`e.note`,
      ...textsHeld('title', sql`e.titles`),
      ...textsHeld('description', sql`e.descriptions`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['PR-01', 'PR-02'] }),
    oneOf('kind', profileKinds, {
      required: true,
      spellings: spelledAs(applicationsWords, 'applications.kind.'),
      example: ['office', 'web'],
    }),
    yesNo('field_role', { example: ['no', 'no'] }),
    text('place', { most: 200, example: ['Tokyo', ''] }),
    count('wanted', { example: ['2', ''] }),
    day('open_from', { example: ['2011-04-01', ''] }),
    day('open_until', { example: ['2012-03-31', ''] }),
    partialDate('published', { example: ['2011-04-01', '2011'] }),
    partialDate('closed', { example: ['', ''] }),
    requirements,
    ...textColumns('title', { most: 200, example: { en: ['Letters in two languages', 'Keeper of the website'] } }),
    ...textColumns('description', { most: 4000, example: { en: ['Answers the mail of the office', ''] } }),
    ...textColumns('judged', { most: 500, example: { en: ['Knows why people flee', ''] } }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const today = await dayIn(tx, by.now)
    await refuseComingIn(tx, today, ['published_start', 'closed_start'])
    const { numAffectedRows } = await sql`insert into applications.profiles (id, ref, titles, descriptions, kind,
        is_field_role, place, wanted, open_from, open_until, note, state, recorded_at, recorded_by)
      select id, ref, ${textsOf('title')}, ${textsOf('description')}, kind, coalesce(field_role, false) or kind = 'field',
        place, wanted, open_from, open_until, note,
        case when closed_edtf is not null then 'closed' when published_edtf is not null then 'published' else 'draft' end,
        ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    await writeStates(tx, by, today)
    await writeCriteria(tx)
    return numAffectedRows ?? 0n
  },
}
