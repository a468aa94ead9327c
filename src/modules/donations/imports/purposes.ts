import { sql } from 'kysely'
import { code, count, yesNo } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'

/** The funds among which givers choose, one a line, under their public names. */
export const importPurposes: ImportDefinition = {
  name: 'donations.import-purposes',
  looksInto: ['giving'],
  key: ['fund'],
  list: '/donations/settings',
  existing: {
    join: sql`join donations.purposes e on e.code = n.fund`,
    columns: { ...textsHeld('name', sql`e.names`), place: sql`e.place`, is_offered: sql`e.is_offered` },
  },
  columns: [
    code('fund', { required: true, example: ['general', 'quake-2011'] }),
    ...textColumns('name', {
      most: 120,
      required: true,
      example: {
        en: ['All our work', 'Earthquake relief'],
        ja: ['活動全般', '震災支援'],
        ko: ['모든 활동', '지진 구호'],
        zh: ['全部工作', '地震救援'],
      },
    }),
    count('place', { required: true, example: ['10', '20'] }),
    yesNo('is_offered', { required: true, example: ['yes', 'yes'] }),
  ],
  checks: [
    {
      column: 'fund',
      code: 'donations.unknown-fund',
      rows: () => sql`select n.line, n.fund as code from incoming n
        where not exists (select from giving.fund_refs f where f.code = n.fund and not f.voided)`,
    },
    {
      column: 'place',
      code: 'donations.not-a-place',
      rows: () => sql`select line from incoming where place not between 1 and 1000`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into donations.purposes (id, fund_id, code, names, place, is_offered,
        recorded_at, recorded_by)
      select n.id, f.fund_id, n.fund, ${textsOf('name')}, n.place, n.is_offered, ${by.now}, ${by.actor.name}
      from incoming n join giving.fund_refs f on f.code = n.fund order by n.id on conflict (fund_id) do nothing`.execute(
      tx,
    )
    return numAffectedRows ?? 0n
  },
}
