import { sql } from 'kysely'
import { code, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'

/** Authorisations, one a line; where they stand is told by the import of their steps. */
export const importAuthorisations: ImportDefinition = {
  name: 'governance.import-authorisations',
  key: ['ref'],
  list: '/governance/authorisations',
  existing: {
    join: sql`join governance.authorisations e on e.ref = n.ref`,
    columns: {
      authority: sql`e.authority`,
      number: sql`e.number`,
      ...textsHeld('title', sql`e.titles`),
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['AU-1', 'AU-2'] }),
    text('authority', { required: true, most: 200, example: ['Tokyo Metropolitan Government', 'National Tax Agency'] }),
    text('number', { most: 100, example: ['12-34', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Specified non-profit corporation', ''],
        ja: ['特定非営利活動法人の設立認証', '認定NPO法人'],
        ko: ['특정비영리활동법인 설립 인증', ''],
        zh: ['特定非营利活动法人设立认证', ''],
      },
    }),
    text('note', { example: ['', ''] }),
  ],
  checks: [textNeeded('title', 'governance.title-needed')],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into governance.authorisations (id, ref, titles, authority, number, note,
        recorded_at, recorded_by)
      select id, ref, ${textsOf('title')}, authority, number, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
