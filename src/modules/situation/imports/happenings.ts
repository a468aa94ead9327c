import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { unknown } from './columns.ts'

/** What happened outside, one a line. */
export const importHappenings: ImportDefinition = {
  name: 'situation.import-happenings',
  key: ['ref'],
  list: '/situation/happenings',
  existing: {
    join: sql`join situation.happenings e on e.ref = n.ref left join situation.sources s on s.id = e.source_id`,
    columns: {
      date: sql`e.date_edtf`,
      ...textsHeld('title', sql`e.titles`),
      place: sql`e.place`,
      source: sql`s.ref`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['SH-01', 'SH-02'] }),
    partialDate('date', { required: true, example: ['2009-11', '2010-11~'] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Currency reform', 'Rations stop'],
        ja: ['通貨交換', '配給の停止'],
        ko: ['화폐 개혁', '배급 중단'],
        zh: ['币制改革', '停止配给'],
      },
    }),
    text('place', { most: 200, example: ['', 'Pyongyang'] }),
    code('source', { example: ['RFA', 'RFA'] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [endsKnown('date'), textNeeded('title', 'situation.title-needed'), unknown('source', 'happening')],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into situation.happenings (id, ref, date_edtf, date_start, date_end,
        date_printed, titles, place, source_id, note, recorded_at, recorded_by)
      select n.id, n.ref, n.date_edtf, n.date_start, n.date_end, n.date_printed, ${textsOf('title')}, n.place, s.id, n.note,
        ${by.now}, ${by.actor.name}
      from incoming n left join situation.sources s on s.ref = n.source
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
