import { sql } from 'kysely'
import { code, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { sourceKinds } from '../rules/choices.ts'
import { situationWords } from '../words/words.ts'

/** Who says what others quote, one source a line. */
export const importSources: ImportDefinition = {
  name: 'situation.import-sources',
  key: ['ref'],
  list: '/situation/sources',
  existing: {
    join: sql`join situation.sources e on e.ref = n.ref`,
    columns: {
      ...textsHeld('name', sql`e.names`),
      kind: sql`e.kind`,
      url: sql`e.url`,
      reliability: sql`e.reliability`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['MOU', 'RFA'] }),
    ...textColumns('name', {
      most: 200,
      required: true,
      example: {
        en: ['Ministry of Unification', 'Radio Free Asia'],
        ja: ['韓国統一部', 'ラジオ・フリー・アジア'],
        ko: ['통일부', '자유아시아방송'],
        zh: ['韩国统一部', '自由亚洲电台'],
      },
    }),
    oneOf('kind', sourceKinds, {
      required: true,
      spellings: spelledAs(situationWords, 'situation.source-kind.'),
      example: ['government', 'media'],
    }),
    text('url', { most: 500, example: ['https://www.unikorea.go.kr/', ''] }),
    text('reliability', { example: ['Official counts, corrected later', 'Reports by telephone'] }),
  ],
  checks: [
    {
      column: 'url',
      code: 'situation.not-an-address',
      rows: () => sql`select line from incoming where url !~ '^https?://[^[:space:]]+$'`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into situation.sources (id, ref, names, kind, url, reliability,
        recorded_at, recorded_by)
      select id, ref, ${textsOf('name')}, kind, url, reliability, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
