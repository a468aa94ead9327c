import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { headcountKinds } from '../rules/choices.ts'
import { sponsorshipWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(sponsorshipWords, `sponsorship.${choice}.`)

const check = (column: string, refusal: string, where: ReturnType<typeof sql>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select line from incoming where ${where}`,
})

const checks: readonly Check[] = [
  endsKnown('date'),
  check('number', 'sponsorship.number-not-above-zero', sql`number = 0`),
  check('since_year', 'sponsorship.not-a-year', sql`since_year not between 1900 and 2100`),
  check('since_year', 'sponsorship.since-year-needed', sql`kind = 'since' and since_year is null`),
  check('since_year', 'sponsorship.since-year-not-wanted', sql`kind = 'at-date' and since_year is not null`),
  check('since_year', 'sponsorship.since-after-date', sql`since_year > extract(year from date_end)`),
]

/** Numbers of children that staff told, one a line. */
export const importHeadcounts: ImportDefinition = {
  name: 'sponsorship.import-headcounts',
  key: ['ref'],
  list: '/sponsorship/headcounts',
  existing: {
    join: sql`join sponsorship.headcounts e on e.ref = n.ref`,
    columns: {
      kind: sql`e.kind`,
      since_year: sql`e.since_year`,
      date: sql`e.date_edtf`,
      number: sql`e.number`,
      qualifier: sql`case when n.qualifier is null then nullif(e.qualifier, 'exact') else e.qualifier end`,
      source: sql`e.source`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['HC-01', 'HC-02'] }),
    oneOf('kind', headcountKinds, {
      required: true,
      spellings: spelled('headcount'),
      example: ['at-date', 'since'],
    }),
    count('since_year', { example: ['', '1998'] }),
    partialDate('date', { required: true, example: ['2010-08-31', '2011-08-31'] }),
    count('number', { required: true, example: ['25', '100'] }),
    oneOf('qualifier', qualifiers, { spellings: spelled('qualifier'), example: ['', 'over'] }),
    text('source', { required: true, most: 300, example: ['Local staff by telephone', 'Annual report'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into sponsorship.headcounts (id, ref, kind, since_year, date_edtf,
        date_start, date_end, date_printed, number, qualifier, source, note, recorded_at, recorded_by)
      select id, ref, kind, since_year, date_edtf, date_start, date_end, date_printed, number,
        coalesce(qualifier, 'exact'), source, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
