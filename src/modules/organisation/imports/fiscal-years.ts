import { sql } from 'kysely'
import { code, day, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'

// what stands in the file and is not known yet: only that is written
const fresh = sql`(select i.* from incoming i
  where not exists (select 1 from organisation.fiscal_years k where k.ref = i.ref)) n`

/** Fiscal years by their first and last day, both inclusive. */
export const importFiscalYears: ImportDefinition = {
  name: 'organisation.import-fiscal-years',
  key: ['ref'],
  list: '/organisation/fiscal-years',
  existing: {
    join: sql`join organisation.fiscal_years e on e.ref = n.ref`,
    columns: { label: sql`e.label`, start_day: sql`e.start_day`, end_day: sql`e.end_day` },
  },
  columns: [
    code('ref', { required: true, example: ['FY2009', 'FY2010'] }),
    text('label', { required: true, most: 60, example: ['FY2009', 'FY2010'] }),
    day('start_day', { required: true, example: ['2009-10-01', '2010-10-01'] }),
    day('end_day', { required: true, example: ['2010-09-30', '2011-09-30'] }),
  ],
  checks: [
    {
      column: 'end_day',
      code: 'organisation.end-before-start',
      rows: () => sql`select line from incoming where end_day < start_day`,
    },
    {
      column: 'label',
      code: 'organisation.label-taken',
      rows: () => sql`select n.line, n.label from ${fresh}
        where exists (select 1 from organisation.fiscal_years f where f.label = n.label and f.voided_at is null)
          or exists (select 1 from incoming other where other.label = n.label and other.line < n.line)`,
    },
    {
      column: 'start_day',
      code: 'organisation.fiscal-year-overlaps',
      rows: () => sql`select n.line, min(f.label) as label from ${fresh} join (
          select label, start_day, end_day, 0 as line from organisation.fiscal_years where voided_at is null
          union all select label, start_day, end_day, line from incoming) f
        on f.start_day <= n.end_day and f.end_day >= n.start_day and f.line < n.line
        group by n.line`,
    },
  ],
  async write(tx) {
    const { numAffectedRows } = await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
      select id, ref, label, start_day, end_day from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
