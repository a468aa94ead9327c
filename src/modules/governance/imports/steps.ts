import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { stepOf } from '../queries/authorisation-steps.ts'
import { misplaced } from '../rules/authorisation.ts'
import { authorisationStates } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { governanceWords } from '../words/words.ts'

const checks: Check[] = [
  {
    column: 'authorisation',
    code: 'governance.unknown-authorisation',
    rows: () => sql`select n.line, n.authorisation as code from incoming n where not exists (
      select 1 from governance.authorisations a where a.ref = n.authorisation and a.voided_at is null)`,
  },
  {
    column: 'date',
    code: 'dates.ends-needed',
    rows: () => sql`select line from incoming where date_start is null or date_end is null`,
  },
  {
    column: 'valid_until',
    code: 'governance.valid-until-of-grant',
    rows: () => sql`select line from incoming where valid_until is not null and state not in ('granted', 'renewed')`,
  },
  {
    column: 'valid_until',
    code: 'governance.ends-before-it-begins',
    rows: () => sql`select line from incoming where valid_until < date_start`,
  },
]

type Row = GovernanceTables['governance.authorisation_states']

/** The line of the file that tells a step, or else the last one that tells of its authorisation. */
async function lineOf(tx: Tx, { authorisation_id, state, date_edtf }: Row): Promise<number> {
  const { rows } = await sql<{ line: number }>`select n.line from incoming n
    join governance.authorisations a on a.ref = n.authorisation where a.id = ${authorisation_id}
    order by n.state = ${state} and n.date_edtf = ${date_edtf} desc, n.line desc limit 1`.execute(tx)
  return rows[0]?.line ?? 0
}

/** Refuses a file after which a step of some authorisation cannot follow the one before it. */
async function refuseMisplacedIn(tx: Tx): Promise<void> {
  const { rows } = await sql<Row>`select s.* from governance.authorisation_states s where s.voided_at is null
    and s.authorisation_id in (select a.id from governance.authorisations a join incoming n on n.authorisation = a.ref)
    order by s.authorisation_id, s.position`.execute(tx)
  const found: Refusal[] = []
  for (const own of Map.groupBy(rows, (row) => row.authorisation_id).values()) {
    const wrong = misplaced(own.map((row) => ({ ...stepOf(row), row })))
    if (!wrong) continue
    const refusal = new Refusal('governance.step-misplaced', undefined, { day: wrong.end })
    found.push(refusal.at(await lineOf(tx, wrong.row), 'date'))
  }
  if (found.length > 0) throw Refusal.of(found)
}

/** Steps of authorisations, one a line: applied for, granted, renewed, refused, revoked, expired. */
export const importSteps: ImportDefinition = {
  name: 'governance.import-steps',
  key: ['authorisation', 'state', 'date_edtf'],
  list: '/governance/authorisations',
  existing: {
    join: sql`join governance.authorisations a on a.ref = n.authorisation
      join governance.authorisation_states e on e.authorisation_id = a.id and e.state = n.state
        and e.date_edtf = n.date_edtf and e.voided_at is null`,
    columns: { valid_until: sql`e.valid_until`, note: sql`e.note` },
  },
  columns: [
    code('authorisation', { required: true, example: ['AU-1', 'AU-1'] }),
    oneOf('state', authorisationStates, {
      required: true,
      spellings: spelledAs(governanceWords, 'governance.step.'),
      example: ['applied', 'granted'],
    }),
    partialDate('date', { required: true, example: ['2008-11', '2009-03-02'] }),
    day('valid_until', { example: ['', '2014-03-01'] }),
    text('note', { most: 500, example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } =
      await sql`insert into governance.authorisation_states (authorisation_id, position, state,
        date_edtf, date_start, date_end, date_printed, valid_until, note, recorded_at, recorded_by)
      select a.id, (select coalesce(max(position), -1) from governance.authorisation_states s
          where s.authorisation_id = a.id) + row_number() over (partition by a.id order by n.id), n.state, n.date_edtf,
        n.date_start, n.date_end, n.date_printed, n.valid_until, n.note, ${by.now}, ${by.actor.name}
      from incoming n join governance.authorisations a on a.ref = n.authorisation
      where not exists (select 1 from governance.authorisation_states s where s.authorisation_id = a.id
        and s.state = n.state and s.date_edtf = n.date_edtf and s.voided_at is null)`.execute(tx)
    await refuseMisplacedIn(tx)
    return numAffectedRows ?? 0n
  },
}
