import { sql } from 'kysely'
import { code, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { goodsUnits } from '#platform/units.ts'

/** Items, one a line; their kits' parts are added on their pages. */
export const importItems: ImportDefinition = {
  name: 'aid.import-items',
  key: ['ref'],
  columns: [
    code('ref', { required: true, example: ['wheat', 'med-kit'] }),
    code('code', { required: true, example: ['wheat', 'med-kit'] }),
    oneOf('unit', goodsUnits, { required: true, example: ['t', 'set'] }),
    oneOf('kind', ['goods', 'kit'], { required: true, example: ['goods', 'kit'] }),
    text('name_en', { required: true, most: 120, example: ['Wheat', 'Home medical kit'] }),
    text('name_ja', { most: 120, example: ['小麦', '家庭用医薬品セット'] }),
    text('name_ko', { most: 120, example: ['밀', '가정용 의약품 세트'] }),
    text('name_zh', { most: 120, example: ['小麦', '家庭药品套装'] }),
  ],
  checks: [
    {
      column: 'code',
      code: 'aid.code-taken',
      rows: () => sql`select n.line, n.code
        from (select line, ref, code, row_number() over (partition by code order by line) as time from incoming) n
        where n.time > 1 or exists (select 1 from aid.items i where i.code = n.code and i.ref <> n.ref)`,
    },
  ],
  async write(tx) {
    const { numAffectedRows } = await sql`insert into aid.items (id, ref, code, names, unit, kind)
      select id, ref, code,
        jsonb_strip_nulls(jsonb_build_object('en', name_en, 'ja', name_ja, 'ko', name_ko, 'zh', name_zh)), unit, kind
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
