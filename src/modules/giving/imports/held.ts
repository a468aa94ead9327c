import { sql } from 'kysely'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { heldKinds } from '../rules/choices.ts'
import { lastDayOnEarth } from '../rules/gift-day.ts'
import { givingWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const known = (column: 'owner' | 'giver') =>
  check(
    column,
    'giving.unknown-giver',
    () => sql`select n.line, n.${sql.ref(column)} as code from incoming n where n.${sql.ref(column)} is not null
      and not exists (select 1 from people.current_names p where p.party_ref = n.${sql.ref(column)} and not p.voided)`,
  )

/** Money held for others and what was passed on, one move a line. */
export const importHeld: ImportDefinition = {
  name: 'giving.import-held',
  looksInto: ['people'],
  key: ['ref'],
  list: '/giving/held',
  existing: {
    join: sql`join giving.held_moves e on e.ref = n.ref left join people.current_names p on p.party_id = e.owner_id
      left join people.current_names g on g.party_id = e.giver_id`,
    columns: {
      kind: sql`e.kind`,
      moved_on: sql`e.moved_on`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      owner: sql`p.party_ref`,
      giver: sql`g.party_ref`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['H-2011-01', 'H-2011-02'] }),
    oneOf('kind', heldKinds, {
      required: true,
      spellings: spelledAs(givingWords, 'giving.held-kind.'),
      example: ['held', 'passed-on'],
    }),
    day('moved_on', { required: true, example: ['2011-03-20', '2011-04-11'] }),
    ...money(
      { header: 'amount', required: true, example: ['50000', '30000'] },
      { header: 'currency', required: true, example: ['JPY', 'JPY'] },
    ),
    code('owner', { required: true, example: ['P-2', 'P-2'] }),
    code('giver', { example: ['P-1', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    known('owner'),
    known('giver'),
    check('amount', 'giving.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
    check(
      'moved_on',
      'giving.day-in-future',
      (by) => sql`select line from incoming where moved_on > ${lastDayOnEarth(by.now)}::date`,
    ),
    check(
      'giver',
      'giving.passed-on-by-giver',
      () => sql`select line from incoming where kind = 'passed-on' and giver is not null`,
    ),
  ],
  async write(tx, by) {
    await sql`select pg_advisory_xact_lock(hashtextextended('giving.held', 0))`.execute(tx)
    const { numAffectedRows } = await sql`insert into giving.held_moves (id, ref, kind, moved_on, amount, currency,
        owner_id, giver_id, note, recorded_at, recorded_by)
      select n.id, n.ref, n.kind, n.moved_on, n.amount, n.currency, o.party_id, g.party_id, n.note, ${by.now}, ${by.actor.name}
      from incoming n join people.current_names o on o.party_ref = n.owner
      left join people.current_names g on g.party_ref = n.giver
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
  // told at the last line of the owner, for it is all of them together that go too far
  checksAfter: [
    check(
      'amount',
      'giving.held-overdrawn-by-file',
      () => sql`select max(n.line) as line, n.owner as ref from incoming n
        join people.current_names o on o.party_ref = n.owner
        join (
          select p.current_id, d.currency, min(d.left) as lowest from (
            select owner_id, currency, moved_on, sum(sum(case kind when 'held' then amount else -amount end))
              over (partition by owner_id, currency order by moved_on) as left
            from giving.held_moves where voided_at is null group by owner_id, currency, moved_on) d
          join people.current_names p on p.party_id = d.owner_id group by 1, 2
        ) b on b.current_id = o.current_id and b.currency = n.currency and b.lowest < 0
        group by n.owner, n.currency`,
    ),
  ],
}
