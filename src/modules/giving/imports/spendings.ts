import { sql } from 'kysely'
import { findActivities } from '#modules/activities/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { works } from '../rules/choices.ts'
import { lastDayOnEarth } from '../rules/gift-day.ts'
import { givingWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const isNew = sql`not exists (select 1 from giving.spendings known where known.ref = n.ref)`

// the approval that a row names, else that of a fund outside the mission
const approved = sql`incoming n join giving.funds f on f.code = n.fund
  left join governance.approval_refs a on case when n.approval is null
    then f.outside_mission and a.approval_id = f.approval_id else a.ref = n.approval end`

const checks: readonly Check[] = [
  check(
    'fund',
    'giving.unknown-fund',
    () => sql`select n.line, n.fund as code from incoming n
      where n.fund not in (select f.code from giving.funds f where f.voided_at is null)`,
  ),
  check('amount', 'giving.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
  check(
    'spent_on',
    'giving.day-in-future',
    (by) => sql`select line from incoming where spent_on > ${lastDayOnEarth(by.now)}::date`,
  ),
  check(
    'fund',
    'giving.fund-not-open-yet',
    () => sql`select n.line, f.code, f.opened_on::text as day from incoming n join giving.funds f on f.code = n.fund
      where n.spent_on < f.opened_on`,
  ),
  check(
    'spent_on',
    'giving.spent-too-late',
    () => sql`select n.line, f.code, f.spend_until::text as day from incoming n join giving.funds f on f.code = n.fund
      where n.spent_on > f.spend_until`,
  ),
  check(
    'approval',
    'giving.unknown-approval',
    () => sql`select n.line, n.approval as ref from incoming n where n.approval is not null
      and not exists (select 1 from governance.approval_refs a where a.ref = n.approval)`,
  ),
  // what is known already is told as it is, even when its approval no longer stands
  check(
    'approval',
    'giving.approval-needed',
    () => sql`select n.line, f.code from ${approved}
      where ${isNew} and f.outside_mission and n.approval is null and a.approval_id is null`,
  ),
  check(
    'approval',
    'giving.approval-does-not-cover',
    () => sql`select n.line, a.ref, n.spent_on::text as day from ${approved} where ${isNew} and a.approval_id is not null
      and (not a.stands or n.spent_on < a.valid_from or n.spent_on > a.valid_until)`,
  ),
]

/** The ids of the activities that rows name, by reference; refuses what the log does not know. */
async function activitiesNamed(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ line: number; activity: string }>`select line, activity from incoming
    where activity is not null order by line`.execute(tx)
  const found = await findActivities(
    tx,
    rows.map(({ activity }) => activity),
  )
  const unknown = rows.filter(({ activity }) => !found.has(activity)).slice(0, 50)
  if (unknown.length > 0)
    throw Refusal.of(
      unknown.map(({ line, activity }) =>
        new Refusal('giving.unknown-activity', undefined, { ref: activity }).at(line, 'activity'),
      ),
    )
  return found
}

/** What was spent, one payment a line; fund, activity and approval by their codes and references. */
export const importSpendings: ImportDefinition = {
  name: 'giving.import-spendings',
  looksInto: ['governance'],
  key: ['ref'],
  list: '/giving/spendings',
  existing: {
    join: sql`join giving.spendings e on e.ref = n.ref join giving.funds f on f.id = e.fund_id
      left join governance.approval_refs a on a.approval_id = e.approval_id`,
    columns: {
      spent_on: sql`e.spent_on`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      fund: sql`f.code`,
      work: sql`e.work`,
      purpose: sql`e.purpose`,
      // that of the fund was taken where none was named
      approval: sql`case when n.approval is null and e.approval_id = f.approval_id then null else a.ref end`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['S-2010-0001', 'S-2010-0002'] }),
    day('spent_on', { required: true, example: ['2010-10-01', '2010-11-15'] }),
    ...money(
      { header: 'amount', required: true, example: ['12000', '250.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    code('fund', { required: true, example: ['general', 'general'] }),
    oneOf('work', works, {
      required: true,
      spellings: spelledAs(givingWords, 'giving.work.'),
      example: ['administration', 'aid'],
    }),
    text('purpose', { required: true, most: 500, example: ['Postage', 'Medicine'] }),
    code('activity', { example: ['', ''] }),
    code('approval', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await sql`select id from giving.funds where code in (select distinct fund from incoming) for share`.execute(tx)
    const activities = await activitiesNamed(tx)
    const { numAffectedRows } = await sql`insert into giving.spendings (id, ref, spent_on, amount, currency, fund_id,
        work, purpose, activity_id, approval_id, note, recorded_at, recorded_by)
      select n.id, n.ref, n.spent_on, n.amount, n.currency, f.id, n.work, n.purpose, t.id, a.approval_id, n.note,
        ${by.now}, ${by.actor.name}
      from ${approved} left join unnest(${[...activities.keys()]}::text[], ${[...activities.values()]}::uuid[]) t (ref, id)
        on t.ref = n.activity
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
