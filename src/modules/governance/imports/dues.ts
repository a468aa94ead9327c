import { sql } from 'kysely'
import { code, day, money, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'

const yearOf = sql`(select y.id from organisation.years y where n.year in (y.ref, y.label)
  order by y.start_day desc limit 1)`

const checks: Check[] = [
  {
    column: 'member',
    code: 'governance.unknown-member',
    rows: () => sql`select n.line, n.member as code from incoming n where not exists (
      select 1 from governance.members m where m.ref = n.member and m.voided_at is null)`,
  },
  {
    column: 'year',
    code: 'governance.unknown-year',
    rows: () => sql`select n.line, n.year as code from incoming n where ${yearOf} is null`,
  },
  {
    column: 'amount',
    code: 'governance.amount-below-zero',
    rows: () => sql`select line from incoming where amount < 0`,
  },
  {
    column: 'year',
    code: 'governance.not-member-in-year',
    rows: () => sql`select n.line, n.year from incoming n join governance.members m on m.ref = n.member
      join organisation.years y on y.id = ${yearOf}
      where m.joined_on > y.end_day or m.left_on < y.start_day`,
  },
  {
    column: 'member',
    code: 'governance.charged-twice',
    rows: () => sql`select n.line from incoming n join governance.members m on m.ref = n.member
      where exists (select 1 from governance.dues d where d.member_id = m.id and d.fiscal_year_id = ${yearOf}
          and d.ref <> n.ref and d.voided_at is null)
        or exists (select 1 from incoming o where o.member = n.member and o.year = n.year and o.line < n.line)`,
  },
]

/** What members owe for a fiscal year, one a line; 0 of a member who owes nothing. */
export const importDues: ImportDefinition = {
  name: 'governance.import-dues',
  key: ['ref'],
  list: '/governance/dues',
  existing: {
    join: sql`join governance.dues e on e.ref = n.ref join governance.members m on m.id = e.member_id
      join organisation.years y on y.id = e.fiscal_year_id`,
    columns: {
      member: sql`m.ref`,
      year: sql`case when n.year = y.label then y.label else y.ref end`,
      amount: sql`e.minor`,
      currency: sql`e.currency`,
      due_on: sql`e.due_on`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['DU-2010-001', 'DU-2010-002'] }),
    code('member', { required: true, example: ['M-001', 'M-002'] }),
    code('year', { required: true, example: ['FY2010', 'FY2010'] }),
    ...money(
      { header: 'amount', required: true, example: ['5000', '0'] },
      { header: 'currency', required: true, example: ['JPY', 'JPY'] },
    ),
    day('due_on', { example: ['2010-12-31', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into governance.dues (id, ref, member_id, fiscal_year_id, minor,
        currency, due_on, note, recorded_at, recorded_by)
      select n.id, n.ref, m.id, ${yearOf}, n.amount, n.currency, n.due_on, n.note, ${by.now}, ${by.actor.name}
      from incoming n join governance.members m on m.ref = n.member
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
