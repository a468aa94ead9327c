import { sql } from 'kysely'
import { codeFree, endsKnown } from '#platform/imports/checks.ts'
import { code, day, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { closingReasons } from '../rules/choices.ts'
import { aidWords } from '../words/words.ts'

/** Sites by code, with their closing where they are closed. */
export const importSites: ImportDefinition = {
  name: 'aid.import-sites',
  key: ['ref'],
  list: '/aid/sites',
  existing: {
    join: sql`join aid.sites e on e.ref = n.ref left join aid.site_closures c on c.site_id = e.id`,
    columns: {
      code: sql`e.code`,
      opened_on: sql`e.opened_on`,
      note: sql`e.note`,
      closed: sql`c.date_edtf`,
      closing_reason: sql`c.reason`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['S-01', 'S-02'] }),
    code('code', { required: true, example: ['S-01', 'S-02'] }),
    day('opened_on', { example: ['2009-04-01', '2008-10-15'] }),
    text('note', { example: ['', 'Border area'] }),
    partialDate('closed', { example: ['', '2011-03'] }),
    oneOf('closing_reason', closingReasons, {
      spellings: spelledAs(aidWords, 'aid.closing.'),
      example: ['', 'forced'],
    }),
  ],
  checks: [
    codeFree('aid.sites', 'aid.code-taken'),
    {
      column: 'closing_reason',
      code: 'aid.import-sites.closing-incomplete',
      rows: () => sql`select line from incoming where (closed_edtf is null) <> (closing_reason is null)`,
    },
    endsKnown('closed'),
  ],
  async write(tx, by) {
    const { rows } = await sql<{ id: string }>`insert into aid.sites (id, ref, code, note, opened_on)
      select id, ref, code, note, opened_on from incoming order by id on conflict (ref) do nothing returning id`.execute(
      tx,
    )
    await sql`insert into aid.site_closures (site_id, date_edtf, date_start, date_end, date_printed, reason, recorded_at, recorded_by)
      select n.id, n.closed_edtf, n.closed_start, n.closed_end, n.closed_printed, n.closing_reason, ${by.now}, ${by.actor.name}
      from incoming n where n.id = any(${rows.map((row) => row.id)}::uuid[]) and n.closed_start is not null`.execute(tx)
    return BigInt(rows.length)
  },
}
