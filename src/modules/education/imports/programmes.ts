import { sql } from 'kysely'
import { endsKnown } from '#platform/imports/checks.ts'
import { code, count, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { hoursColumn, partiesIn, timeChecks } from './parts.ts'

const checks: readonly Check[] = [
  textNeeded('name', 'education.name-needed'),
  endsKnown('date'),
  ...timeChecks('contract_hours', 'contract_minutes'),
  {
    column: 'contract_days',
    code: 'education.not-a-count',
    rows: () => sql`select line from incoming where contract_days not between 1 and 999`,
  },
  {
    column: 'agency',
    code: 'education.agency-needed',
    rows: () => sql`select line from incoming where num_nonnulls(agency, agency_name) <> 1`,
  },
]

/** Programmes, one a line; who commissioned one by reference, or in words. */
export const importProgrammes: ImportDefinition = {
  name: 'education.import-programmes',
  key: ['ref'],
  looksInto: ['people'],
  list: '/education',
  existing: {
    join: sql`join education.programmes e on e.ref = n.ref`,
    columns: {
      agency_name: sql`e.agency`,
      contract_hours: sql`e.contract_minutes`,
      contract_days: sql`e.contract_days::bigint`,
      date: sql`e.date_edtf`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['JLC', 'EVE'] }),
    code('agency', { example: ['', ''] }),
    text('agency_name', { most: 300, example: ['Agency for Cultural Affairs', 'City of Tokyo'] }),
    hoursColumn('contract_hours', 'contract_minutes', { example: ['', '120'] }),
    count('contract_days', { example: ['', '60'] }),
    partialDate('date', { required: true, example: ['2011-06/2012-03', '2011'] }),
    text('note', { example: ['', ''] }),
    ...textColumns('name', {
      most: 200,
      example: {
        en: ['Language centre', 'Evening course'],
        ja: ['日本語教育センター', '夜間コース'],
        ko: ['일본어 교육센터', '야간 과정'],
        zh: ['日语教育中心', '夜间课程'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    const agencies = await partiesIn(tx, 'agency', 'organisation', 'education.unknown-agency')
    const { numAffectedRows } = await sql`insert into education.programmes (id, ref, names, agency_id, agency,
        contract_minutes, contract_days, date_edtf, date_start, date_end, date_printed, note, recorded_at, recorded_by)
      select n.id, n.ref, ${textsOf('name')}, a.id, n.agency_name, n.contract_minutes, n.contract_days, n.date_edtf,
        n.date_start, n.date_end, n.date_printed, n.note, ${by.now}, ${by.actor.name}
      from incoming n left join unnest(${agencies.refs}::text[], ${agencies.ids}::uuid[]) a (ref, id)
        on a.ref = n.agency
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
