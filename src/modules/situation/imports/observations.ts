import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown } from '#platform/imports/checks.ts'
import { code, day, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { settleCurrent } from '../queries/settle-current.ts'
import { situationWords } from '../words/words.ts'
import { unit, unknown, value } from './columns.ts'

const isNew = sql`not exists (select 1 from situation.observations known where known.ref = n.ref)`
const joined = sql`incoming n join situation.indicators i on i.ref = n.indicator`

const wrong = (column: string, refusal: string, where: ReturnType<typeof sql>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select n.line, i.ref, i.unit from ${joined} where ${where}`,
})

const checks: readonly Check[] = [
  endsKnown('date'),
  endsKnown('published'),
  unknown('indicator', 'observation'),
  unknown('source', 'observation'),
  wrong('unit', 'situation.import-observations.unit', sql`n.unit <> i.unit`),
  wrong('value', 'situation.below-zero', sql`n.value < 0 and not i.beyond`),
  wrong('value', 'situation.above-hundred', sql`i.unit = 'percent' and n.value > 1000000 and not i.beyond`),
  wrong('published', 'situation.seen-before-published', sql`n.published_start > n.seen`),
  wrong('date', 'situation.seen-before-begun', sql`n.date_start > n.seen and i.nature <> 'promise'`),
  {
    column: 'why',
    code: 'situation.why-needed',
    rows: () => sql`select n.line from (select line, ref, indicator, date_start, date_end, why,
        row_number() over (partition by indicator, date_start, date_end order by line) as time from incoming) n
      join situation.indicators i on i.ref = n.indicator
      where n.why is null and ${isNew} and (n.time > 1 or exists (select 1 from situation.observations o
        where o.indicator_id = i.id and o.date_start = n.date_start and o.date_end = n.date_end))`,
  },
]

/** What sources say of indicators, one a line; a second line of a period is a further vintage, and says why. */
export const importObservations: ImportDefinition = {
  name: 'situation.import-observations',
  key: ['ref'],
  list: '/situation/indicators',
  existing: {
    join: sql`join situation.observations e on e.ref = n.ref join situation.indicators i on i.id = e.indicator_id
      join situation.sources s on s.id = e.source_id`,
    columns: {
      indicator: sql`i.ref`,
      date: sql`e.date_edtf`,
      value: sql`e.value`,
      unit: sql`i.unit`,
      qualifier: sql`case when n.qualifier is null then nullif(e.qualifier, 'exact') else e.qualifier end`,
      printed: sql`e.printed`,
      source: sql`s.ref`,
      published: sql`e.published_edtf`,
      seen: sql`e.seen`,
      why: sql`e.why`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['SO-01', 'SO-02'] }),
    code('indicator', { required: true, example: ['rice', 'arrivals'] }),
    partialDate('date', { required: true, example: ['2011-03', '2010'] }),
    value,
    unit,
    oneOf('qualifier', qualifiers, {
      spellings: spelledAs(situationWords, 'situation.qualifier.'),
      example: ['', 'over'],
    }),
    text('printed', { most: 200, example: ['1800', '2,376'] }),
    code('source', { required: true, example: ['RFA', 'MOU'] }),
    partialDate('published', { required: true, example: ['2011-03-28', '2011-07'] }),
    day('seen', { required: true, example: ['2011-03-28', '2011-07-20'] }),
    text('why', { most: 500, example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const today = await dayIn(tx, by.now)
    const { rows: early } = await sql<{ line: number }>`select line from incoming where seen > ${today}::date
      order by line limit 50`.execute(tx)
    if (early.length > 0)
      throw Refusal.of(early.map(({ line }) => new Refusal('situation.seen-in-future').at(line, 'seen')))
    await sql`select i.id from situation.indicators i where i.ref in (select indicator from incoming)
      order by i.id for update`.execute(tx)
    const { numAffectedRows } =
      await sql`insert into situation.observations (id, ref, indicator_id, date_edtf, date_start,
        date_end, date_printed, value, qualifier, printed, source_id, published_edtf, published_start, published_end,
        published_printed, seen, vintage, is_current, why, note, recorded_at, recorded_by)
      select n.id, n.ref, i.id, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.value,
        coalesce(n.qualifier, 'exact'), n.printed, s.id, n.published_edtf, n.published_start, n.published_end,
        n.published_printed, n.seen,
        row_number() over (partition by i.id, n.date_start, n.date_end order by n.line)
          + (select coalesce(max(o.vintage), 0) from situation.observations o where o.indicator_id = i.id
            and o.date_start = n.date_start and o.date_end = n.date_end),
        false, n.why, n.note, ${by.now}, ${by.actor.name}
      from ${joined} join situation.sources s on s.ref = n.source where ${isNew} order by n.id`.execute(tx)
    await settleCurrent(
      tx,
      sql`(o.indicator_id, o.date_start, o.date_end) in (select i.id, n.date_start, n.date_end from ${joined})`,
    )
    return numAffectedRows ?? 0n
  },
}
