import { sql } from 'kysely'
import { codeFree } from '#platform/imports/checks.ts'
import { code, oneOf } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { goodsUnits } from '#platform/units.ts'
import { platformWords } from '#platform/words/words.ts'
import { aidWords } from '../words/words.ts'

/** Items, one a line; their kits' parts are added on their pages. */
export const importItems: ImportDefinition = {
  name: 'aid.import-items',
  key: ['ref'],
  list: '/aid/items',
  existing: {
    join: sql`join aid.items e on e.ref = n.ref`,
    columns: { code: sql`e.code`, unit: sql`e.unit`, kind: sql`e.kind`, ...textsHeld('name', sql`e.names`) },
  },
  columns: [
    code('ref', { required: true, example: ['wheat', 'med-kit'] }),
    code('code', { required: true, example: ['wheat', 'med-kit'] }),
    oneOf('unit', goodsUnits, {
      required: true,
      spellings: spelledAs(platformWords, 'units.name.'),
      example: ['t', 'set'],
    }),
    oneOf('kind', ['goods', 'kit'], {
      required: true,
      spellings: spelledAs(aidWords, 'aid.kind.'),
      example: ['goods', 'kit'],
    }),
    ...textColumns('name', {
      most: 120,
      required: true,
      example: {
        en: ['Wheat', 'Home medical kit'],
        ja: ['小麦', '家庭用医薬品セット'],
        ko: ['밀', '가정용 의약품 세트'],
        zh: ['小麦', '家庭药品套装'],
      },
    }),
  ],
  checks: [codeFree('aid.items', 'aid.code-taken')],
  async write(tx) {
    const { numAffectedRows } = await sql`insert into aid.items (id, ref, code, names, unit, kind)
      select id, ref, code,
        ${textsOf('name')}, unit, kind
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
