import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'

const checks: readonly Check[] = [
  textNeeded('name', 'newsletters.name-needed'),
  endsKnown('since'),
  endsKnown('until'),
  {
    column: 'until',
    code: 'newsletters.ends-before-beginning',
    rows: () => sql`select line from incoming where until_end < since_start`,
  },
]

/** Series, one a line. */
export const importSeries: ImportDefinition = {
  name: 'newsletters.import-series',
  key: ['ref'],
  list: '/newsletters/series',
  existing: {
    join: sql`join newsletters.series e on e.ref = n.ref`,
    columns: {
      since: sql`e.since_edtf`,
      until: sql`e.until_edtf`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['EN-MAIL', 'JA-NEWS'] }),
    partialDate('since', { required: true, example: ['2002', '1998-10'] }),
    partialDate('until', { example: ['2011', ''] }),
    ...textColumns('name', {
      most: 300,
      example: {
        en: ['Letters by e-mail', 'Newsletter for members'],
        ja: ['英文メール通信', '会報'],
        ko: ['영문 이메일 소식', '회보'],
        zh: ['英文邮件通讯', '会员通讯'],
      },
    }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const today = await dayIn(tx, by.now)
    await refuseComingIn(tx, today, ['since_start'])
    const { numAffectedRows } = await sql`insert into newsletters.series (id, ref, names, since_edtf, since_start,
        since_end, since_printed, until_edtf, until_start, until_end, until_printed, note, recorded_at, recorded_by)
      select id, ref, ${textsOf('name')}, since_edtf, since_start, since_end, since_printed, until_edtf, until_start,
        until_end, until_printed, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
