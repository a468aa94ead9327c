import { sql } from 'kysely'
import { endsKnown } from '#platform/imports/checks.ts'
import { code, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'

const isNew = sql`not exists (select 1 from advocacy.partners known where known.ref = n.ref)`

const checks: readonly Check[] = [
  {
    column: 'organisation',
    code: 'advocacy.unknown-organisation',
    rows: () => sql`select n.line, n.organisation as text from incoming n where not exists (
      select 1 from people.current_names p where p.party_ref = n.organisation and not p.voided)`,
  },
  {
    column: 'organisation',
    code: 'advocacy.partner-is-person',
    rows: () => sql`select n.line from incoming n
      join people.current_names p on p.party_ref = n.organisation where p.kind = 'person'`,
  },
  {
    column: 'since',
    code: 'advocacy.last-day-needed',
    rows: () => sql`select line from incoming where since_end is null`,
  },
  endsKnown('until'),
  {
    column: 'until',
    code: 'advocacy.ends-before-beginning',
    rows: () => sql`select line from incoming where until_end < since_end`,
  },
  {
    column: 'organisation',
    // as refuseSecond asks of one partner: of the rows of the file, and of what is recorded
    code: 'advocacy.is-partner-already',
    rows: () => sql`select distinct on (n.line) n.line, other.ref from incoming n
      join people.current_names p on p.party_ref = n.organisation
      join (
        select i.ref, c.current_id, i.since_start, i.until_end from incoming i
          join people.current_names c on c.party_ref = i.organisation
        union all select e.ref, c.current_id, e.since_start, e.until_end from advocacy.partners e
          join people.current_names c on c.party_id = e.party_id where e.voided_at is null
      ) other on other.current_id = p.current_id and other.ref <> n.ref
        and coalesce(other.since_start, '-infinity') <= coalesce(n.until_end, 'infinity')
        and coalesce(other.until_end, 'infinity') >= coalesce(n.since_start, '-infinity')
      where ${isNew} order by n.line, other.ref`,
  },
]

/** Partner organisations, one a line; the organisation is a reference of people. */
export const importPartners: ImportDefinition = {
  name: 'advocacy.import-partners',
  looksInto: ['people'],
  key: ['ref'],
  list: '/advocacy/partners',
  existing: {
    join: sql`join advocacy.partners e on e.ref = n.ref join people.current_names p on p.party_id = e.party_id`,
    columns: {
      organisation: sql`p.party_ref`,
      since: sql`e.since_edtf`,
      until: sql`e.until_edtf`,
      field: sql`e.field`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['AP-01', 'AP-02'] }),
    code('organisation', { required: true, example: ['P-2', 'P-4'] }),
    partialDate('since', { required: true, example: ['2009-04', '[..2011-08-31]'] }),
    partialDate('until', { example: ['', ''] }),
    text('field', { most: 300, example: ['Human rights', 'Emergency medicine'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into advocacy.partners (id, ref, party_id, since_edtf, since_start,
        since_end, since_printed, until_edtf, until_start, until_end, until_printed, field, note, recorded_at, recorded_by)
      select n.id, n.ref, p.party_id, n.since_edtf, n.since_start, n.since_end, n.since_printed, n.until_edtf,
        n.until_start, n.until_end, n.until_printed, n.field, n.note, ${by.now}, ${by.actor.name}
      from incoming n join people.current_names p on p.party_ref = n.organisation
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
