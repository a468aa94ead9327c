import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { filingItems } from '../rules/packs/pack.ts'
import { filingsWords } from '../words/words.ts'
import { knownYear, yearIdOf } from './checks.ts'

/** What was made for business years, and when and where it was filed, one a line. */
export const importReturns: ImportDefinition = {
  name: 'filings.import-returns',
  key: ['ref'],
  list: '/filings/returns',
  existing: {
    join: sql`join filings.returns e on e.ref = n.ref join organisation.years y on y.id = e.fiscal_year_id`,
    columns: {
      year: sql`case when n.year = y.label then y.label else y.ref end`,
      ...{ item: sql`e.item`, made_on: sql`e.made_on`, filed_on: sql`e.filed_on`, place: sql`e.place` },
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['RT-2010-01', 'RT-2010-02'] }),
    code('year', { required: true, example: ['FY2010', 'FY2010'] }),
    oneOf('item', filingItems, {
      required: true,
      spellings: spelledAs(filingsWords, 'filings.item.'),
      example: ['donor-list', 'business-report'],
    }),
    day('made_on', { required: true, example: ['2011-09-01', '2011-09-02'] }),
    day('filed_on', { example: ['', '2011-09-03'] }),
    text('place', { most: 200, example: ['', 'Prefecture'] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownYear,
    {
      column: 'filed_on',
      code: 'filings.filed-before-made',
      rows: () => sql`select line from incoming where filed_on < made_on`,
    },
    {
      column: 'item',
      code: 'filings.returned-already',
      rows: () => sql`select n.line from incoming n where exists (select 1 from filings.returns r
          where r.fiscal_year_id = ${yearIdOf} and r.item = n.item and r.ref <> n.ref and r.voided_at is null)
        or exists (select 1 from incoming o where o.year = n.year and o.item = n.item and o.line < n.line)`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['made_on', 'filed_on'])
    const { numAffectedRows } = await sql`insert into filings.returns (id, ref, fiscal_year_id, item, made_on, filed_on,
        place, note, recorded_at, recorded_by)
      select n.id, n.ref, ${yearIdOf}, n.item, n.made_on, n.filed_on, n.place, n.note, ${by.now}, ${by.actor.name}
      from incoming n order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
