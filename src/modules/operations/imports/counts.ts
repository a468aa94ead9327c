import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text, yesNo } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import { operationsWords } from '../words/words.ts'
import { knownOperation } from './checks.ts'

const spelled = (choice: string) => spelledAs(operationsWords, `operations.${choice}.`)

const kinds = sql`coalesce(n.people, 'persons')`
const meant = sql`coalesce(n.qualifier, 'exact')`

const isNew = (row: string) =>
  sql`not exists (select 1 from operations.counts known where known.ref = ${sql.ref(`${row}.ref`)})`

// as findAlike asks of one count: a row may tell of the same people as a count that came from elsewhere
const alike: Check = {
  column: 'number',
  code: 'operations.import-counts.alike',
  rows: () => sql`select distinct on (n.line) n.line, c.ref, c.date_edtf as date, c.number,
      coalesce(n.operation, 'none') as operation
    from incoming n join operations.counts c on c.voided_at is null and c.milestone = n.milestone
      and c.people = ${kinds} and c.date_start <= n.date_end and c.date_end >= n.date_start
    left join operations.operations o on o.id = c.operation_id
    where ${isNew('n')} and o.code is not distinct from n.operation and n.other_people is not true
      and c.id not in (with recursive up (id, whole) as (
        select w.id, w.of_count_id from operations.counts w where w.ref = n.whole
        union select w.id, w.of_count_id from operations.counts w join up on up.whole = w.id
      ) select id from up)
    order by n.line, c.number = n.number desc, c.id desc`,
}

const checks: readonly Check[] = [
  knownOperation('operations.counts'),
  endsKnown('date'),
  endsKnown('since'),
  {
    column: 'since',
    code: 'operations.since-after-date',
    rows: () => sql`select line from incoming where since_start > date_end`,
  },
  {
    column: 'number',
    code: 'operations.number-not-above-zero',
    rows: () => sql`select line from incoming where number = 0`,
  },
  {
    column: 'of',
    // a whole stands on an earlier line or is recorded already, so that no count can become a part of itself
    code: 'operations.unknown-count',
    rows: () => sql`select n.line, n.whole as ref from incoming n where n.whole is not null and ${isNew('n')}
      and not exists (select 1 from incoming w where w.ref = n.whole and w.line < n.line and ${isNew('w')})
      and not exists (select 1 from operations.counts c where c.ref = n.whole and c.voided_at is null)`,
  },
  {
    column: 'number',
    code: 'operations.part-too-large',
    rows: () => sql`select n.line, n.whole as ref from incoming n join (
        select i.ref, i.number, coalesce(i.qualifier, 'exact') as qualifier, coalesce(i.people, 'persons') as people
        from incoming i where ${isNew('i')}
        union all select ref, number, qualifier, people from operations.counts
      ) w on w.ref = n.whole
      where ${isNew('n')} and ${meant} = 'exact' and w.qualifier = 'exact' and n.number > w.number
        and (w.people = ${kinds} or (${kinds} = 'children' and w.people = 'persons'))`,
  },
  alike,
]

/** Counts of people by milestone, one a line. */
export const importCounts: ImportDefinition = {
  name: 'operations.import-counts',
  key: ['ref'],
  list: '/operations/counts',
  existing: {
    join: sql`join operations.counts e on e.ref = n.ref left join operations.operations o on o.id = e.operation_id
      left join operations.counts w on w.id = e.of_count_id`,
    columns: {
      operation: sql`o.code`,
      milestone: sql`e.milestone`,
      date: sql`e.date_edtf`,
      number: sql`e.number`,
      qualifier: sql`case when n.qualifier is null then nullif(e.qualifier, 'exact') else e.qualifier end`,
      people: sql`case when n.people is null then nullif(e.people, 'persons') else e.people end`,
      of: sql`w.ref`,
      since: sql`e.since_edtf`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['C-2011-01', 'C-2011-02'] }),
    code('operation', { example: ['Tiger-2', ''] }),
    oneOf('milestone', milestones, {
      required: true,
      spellings: spelled('milestone'),
      example: ['reached-safety', 'settled'],
    }),
    partialDate('date', { required: true, example: ['2011-01-12', '2011-08'] }),
    count('number', { required: true, example: ['2', '1'] }),
    oneOf('qualifier', qualifiers, { spellings: spelled('qualifier'), example: ['exact', ''] }),
    oneOf('people', peopleKinds, { spellings: spelled('people'), example: ['persons', ''] }),
    code('of', { field: 'whole', example: ['', 'C-2011-01'] }),
    partialDate('since', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
    yesNo('other_people', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into operations.counts (id, ref, operation_id, milestone, date_edtf,
        date_start, date_end, date_printed, number, qualifier, people, of_count_id, since_edtf, since_start,
        since_end, since_printed, note, recorded_at, recorded_by)
      select n.id, n.ref, o.id, n.milestone, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.number, ${meant},
        ${kinds}, coalesce(c.id, w.id), n.since_edtf, n.since_start, n.since_end, n.since_printed, n.note, ${by.now}, ${by.actor.name}
      from incoming n left join operations.operations o on o.code = n.operation
      left join operations.counts c on c.ref = n.whole left join incoming w on w.ref = n.whole
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
