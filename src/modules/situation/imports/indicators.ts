import { sql } from 'kysely'
import { code, oneOf, text, yesNo } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { frequencies, indicatorNatures, rateKinds } from '../rules/choices.ts'
import { situationWords } from '../words/words.ts'
import { unit } from './columns.ts'

const spelled = (choice: string) => spelledAs(situationWords, `situation.${choice}.`)

/** Series about the outside situation, one a line. */
export const importIndicators: ImportDefinition = {
  name: 'situation.import-indicators',
  key: ['ref'],
  list: '/situation/indicators',
  existing: {
    join: sql`join situation.indicators e on e.ref = n.ref`,
    columns: {
      ...textsHeld('name', sql`e.names`),
      unit: sql`e.unit`,
      place: sql`e.place`,
      rate_kind: sql`e.rate_kind`,
      nature: sql`e.nature`,
      frequency: sql`e.frequency`,
      beyond: sql`case when n.beyond is null then nullif(e.beyond, false) else e.beyond end`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['rice', 'arrivals'] }),
    ...textColumns('name', {
      most: 200,
      required: true,
      example: {
        en: ['Price of rice', 'Arrivals in the year'],
        ja: ['米の価格', '年間の入国者数'],
        ko: ['쌀값', '연간 입국자 수'],
        zh: ['大米价格', '年入境人数'],
      },
    }),
    unit,
    text('place', { most: 200, example: ['Hyesan', ''] }),
    oneOf('rate_kind', rateKinds, { spellings: spelled('rate-kind'), example: ['market', ''] }),
    oneOf('nature', indicatorNatures, { required: true, spellings: spelled('nature'), example: ['price', 'flow'] }),
    oneOf('frequency', frequencies, { required: true, spellings: spelled('frequency'), example: ['week', 'year'] }),
    yesNo('beyond', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into situation.indicators (id, ref, names, unit, place, rate_kind, nature,
        frequency, beyond, note, recorded_at, recorded_by)
      select id, ref, ${textsOf('name')}, unit, place, rate_kind, nature, frequency, coalesce(beyond, false), note,
        ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
