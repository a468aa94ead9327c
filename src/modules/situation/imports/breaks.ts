import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, partialDate } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { currency, factor, unknown } from './columns.ts'

/** Where series are cut, one a line: an indicator, or all that is told in a currency. */
export const importBreaks: ImportDefinition = {
  name: 'situation.import-breaks',
  key: ['ref'],
  list: '/situation/breaks',
  existing: {
    join: sql`join situation.breaks e on e.ref = n.ref left join situation.indicators i on i.id = e.indicator_id
      left join situation.sources s on s.id = e.source_id`,
    columns: {
      indicator: sql`i.ref`,
      currency: sql`e.currency`,
      date: sql`e.date_edtf`,
      factor: sql`e.factor_new || '/' || e.factor_old`,
      ...textsHeld('reason', sql`e.reasons`),
      source: sql`s.ref`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['reform-2009', 'count-2010'] }),
    code('indicator', { example: ['', 'arrivals'] }),
    currency,
    partialDate('date', { required: true, example: ['2009-11', '2010-01'] }),
    factor,
    ...textColumns('reason', {
      most: 300,
      example: {
        en: ['Currency reform', 'Counted in another way'],
        ja: ['通貨交換', '集計方法の変更'],
        ko: ['화폐 개혁', '집계 방식 변경'],
        zh: ['币制改革', '统计方法变更'],
      },
    }),
    code('source', { example: ['RFA', 'MOU'] }),
  ],
  checks: [
    endsKnown('date'),
    textNeeded('reason', 'situation.reason-needed'),
    {
      column: 'indicator',
      code: 'situation.break-of-one',
      rows: () => sql`select line from incoming where (indicator is null) = (currency is null)`,
    },
    unknown('indicator', 'break'),
    unknown('source', 'break'),
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into situation.breaks (id, ref, indicator_id, currency, date_edtf,
        date_start, date_end, date_printed, factor_new, factor_old, reasons, source_id, recorded_at, recorded_by)
      select n.id, n.ref, i.id, n.currency, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.factor_new,
        n.factor_old, ${textsOf('reason')}, s.id, ${by.now}, ${by.actor.name}
      from incoming n left join situation.indicators i on i.ref = n.indicator
      left join situation.sources s on s.ref = n.source
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
