import { sql } from 'kysely'
import { findActivities } from '#modules/activities/face.ts'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { excerpt } from '#platform/numbers.ts'
import { channels, issueKinds, reachQualifiers } from '../rules/choices.ts'
import { hundreds } from '../rules/reach.ts'
import { readLanguages } from '../rules/sent-in.ts'
import { newslettersWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(newslettersWords, `newsletters.${choice}.`)

const isNew = sql`not exists (select 1 from newsletters.issues known where known.ref = n.ref)`

const languagesColumn: ImportColumn = {
  header: 'languages',
  required: true,
  example: ['en', 'ja'],
  into: { languages: 'text' },
  parse(given) {
    const read = readLanguages(given)
    if (read === null) throw new Refusal('newsletters.import-issues.languages', undefined, { text: excerpt(given) })
    return read.join(' ')
  },
}

const checks: readonly Check[] = [
  textNeeded('title', 'newsletters.title-needed'),
  endsKnown('date'),
  {
    column: 'reach',
    code: 'newsletters.reach-number-missing',
    rows: () => sql`select line from incoming where reach is null and reach_qualifier <> 'hundreds'`,
  },
  {
    column: 'reach',
    code: 'newsletters.reach-not-hundreds',
    rows: () => sql`select line from incoming where reach_qualifier = 'hundreds'
      and (reach < ${hundreds.fewest} or reach > ${hundreds.most})`,
  },
  {
    column: 'series',
    code: 'newsletters.unknown-series',
    rows: () => sql`select n.line, n.series as ref from incoming n where n.series is not null and ${isNew}
      and not exists (select 1 from newsletters.series s where s.ref = n.series and s.voided_at is null)`,
  },
]

/** The activities that new rows tell of, by line; refuses what the log does not know. */
async function activitiesOf(tx: Tx): Promise<{ lines: number[]; ids: string[] }> {
  const { rows } = await sql<{ line: number; activity: string }>`select n.line, n.activity from incoming n
    where n.activity is not null and ${isNew} order by n.line`.execute(tx)
  const refs = rows.map(({ activity }) => activity)
  const found = await findActivities(tx, refs)
  const unknown = rows.filter(({ activity }) => !found.has(activity)).slice(0, 50)
  if (unknown.length > 0)
    throw Refusal.of(
      unknown.map(({ line, activity }) =>
        new Refusal('newsletters.unknown-activity', undefined, { ref: activity }).at(line, 'activity'),
      ),
    )
  return { lines: rows.map(({ line }) => line), ids: refs.flatMap((ref) => found.get(ref) ?? []) }
}

/** Issues, one a line; series and activity by their references. */
export const importIssues: ImportDefinition = {
  name: 'newsletters.import-issues',
  key: ['ref'],
  list: '/newsletters/issues',
  existing: {
    join: sql`join newsletters.issues e on e.ref = n.ref left join newsletters.series s on s.id = e.series_id`,
    columns: {
      series: sql`s.ref`,
      kind: sql`e.kind`,
      number: sql`e.number`,
      date: sql`e.date_edtf`,
      channel: sql`e.channel`,
      languages: sql`array_to_string(e.languages, ' ')`,
      reach: sql`case when n.reach is null and e.reach_qualifier = 'hundreds' then null else e.reach_number end`,
      reach_qualifier: sql`case when n.reach_qualifier is null then nullif(e.reach_qualifier, 'exact')
        else e.reach_qualifier end`,
      reach_printed: sql`e.reach_printed`,
      note: sql`e.note`,
      ...textsHeld('title', sql`e.titles`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['NL-01', 'NL-02'] }),
    code('series', { example: ['', ''] }),
    oneOf('kind', issueKinds, { required: true, spellings: spelled('kind'), example: ['issue', 'thanks'] }),
    text('number', { most: 40, example: ['12', ''] }),
    partialDate('date', { required: true, example: ['2011-01', '2011-04-10'] }),
    oneOf('channel', channels, { required: true, spellings: spelled('channel'), example: ['post', 'email'] }),
    languagesColumn,
    count('reach', { example: ['', '320'] }),
    oneOf('reach_qualifier', reachQualifiers, { spellings: spelled('meant'), example: ['hundreds', 'about'] }),
    text('reach_printed', { most: 200, example: ['hundreds', ''] }),
    code('activity', { example: ['', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['News of the winter', 'Thanks for your concern'],
        ja: ['冬のたより', 'お見舞いへの御礼'],
        ko: ['겨울 소식', '위로에 감사드립니다'],
        zh: ['冬季通讯', '感谢各位的关心'],
      },
    }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { lines, ids } = await activitiesOf(tx)
    const { numAffectedRows } = await sql`insert into newsletters.issues (id, ref, series_id, kind, number, date_edtf,
        date_start, date_end, date_printed, channel, languages, titles, reach_number, reach_qualifier, reach_printed,
        activity_id, note, recorded_at, recorded_by)
      select n.id, n.ref, s.id, n.kind, n.number, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.channel,
        string_to_array(n.languages, ' '), ${textsOf('title')},
        case when n.reach_qualifier = 'hundreds' then coalesce(n.reach, ${hundreds.fewest}) else n.reach end,
        case when n.reach is null then n.reach_qualifier else coalesce(n.reach_qualifier, 'exact') end,
        n.reach_printed, a.id, n.note, ${by.now}, ${by.actor.name}
      from incoming n left join newsletters.series s on s.ref = n.series
      left join unnest(${lines}::int4[], ${ids}::uuid[]) a (line, id) on a.line = n.line
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
