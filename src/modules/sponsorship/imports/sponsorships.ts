import { sql } from 'kysely'
import { type Pledged, pledgesOf } from '#modules/giving/face.ts'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeChildren } from '../policy.ts'
import { endingReasons } from '../rules/choices.ts'
import { sponsorshipWords } from '../words/words.ts'

const isNew = sql`not exists (select 1 from sponsorship.sponsorships known where known.ref = n.ref)`

const knownParty = (column: 'sponsor' | 'payer' | 'correspondent'): Check => ({
  column,
  code: 'sponsorship.unknown-party',
  rows: () => sql`select n.line, ${sql.ref(`n.${column}`)} as code from incoming n
    where ${sql.ref(`n.${column}`)} is not null and ${isNew}
      and not exists (select 1 from people.current_names p where p.party_ref = ${sql.ref(`n.${column}`)} and not p.voided)`,
})

const stay = sql`join sponsorship.children c on c.code = n.child
  left join sponsorship.exits x on x.child_id = c.id and x.voided_at is null`

// on a line of its own in the file, or recorded: the same sponsor, the same child, neither ended
const twice: Check = {
  column: 'sponsor',
  code: 'sponsorship.twice',
  rows: () => sql`select n.line, other.ref from incoming n join people.current_names p on p.party_ref = n.sponsor
    cross join lateral (
      select s.ref from sponsorship.sponsorships s left join sponsorship.children c on c.id = s.child_id
      where s.sponsor_id = p.current_id and c.code is not distinct from n.child and s.voided_at is null
        and not exists (select 1 from sponsorship.endings e where e.sponsorship_id = s.id and e.voided_at is null)
      union all select i.ref from incoming i where i.line < n.line and i.sponsor = n.sponsor
        and i.child is not distinct from n.child and i.until_edtf is null
      limit 1
    ) other where n.until_edtf is null and ${isNew}`,
}

const checks: readonly Check[] = [
  endsKnown('from'),
  endsKnown('until'),
  knownParty('sponsor'),
  knownParty('payer'),
  knownParty('correspondent'),
  {
    column: 'child',
    code: 'sponsorship.unknown-child',
    rows: () => sql`select n.line, n.child as code from incoming n where n.child is not null and ${isNew}
      and not exists (select 1 from sponsorship.children c where c.code = n.child and c.voided_at is null)`,
  },
  {
    column: 'from',
    code: 'sponsorship.before-entry',
    rows: () => sql`select n.line from incoming n ${stay} where ${isNew} and n.from_end < c.date_start`,
  },
  {
    column: 'from',
    code: 'sponsorship.after-exit',
    rows: () => sql`select n.line from incoming n ${stay} where ${isNew} and n.from_start > x.date_end`,
  },
  {
    column: 'until',
    code: 'sponsorship.ends-before-beginning',
    rows: () => sql`select line from incoming where until_end < from_start`,
  },
  {
    column: 'until',
    code: 'sponsorship.import-sponsorships.until-needed',
    rows: () => sql`select line from incoming where until_edtf is null and reason is not null`,
  },
  {
    column: 'reason',
    code: 'sponsorship.import-sponsorships.reason-needed',
    rows: () => sql`select line from incoming where until_edtf is not null and reason is null`,
  },
  twice,
]

/** The pledges that new rows name; refuses what nobody pledged, and what neither the sponsor nor the payer of its row did. */
async function pledgesIn(tx: Tx): Promise<Pledged[]> {
  const { rows } = await sql<{ line: number; ref: string; made: string[] }>`select n.line, n.pledge as ref,
      array(select alike.party_id from people.current_names p join people.current_names alike
        on alike.current_id = p.current_id where p.party_ref in (n.sponsor, n.payer)) as made
    from incoming n where n.pledge is not null and ${isNew} order by n.line`.execute(tx)
  const pledges = await pledgesOf(tx, { refs: rows.map(({ ref }) => ref) })
  const refused = rows.flatMap(({ line, ref, made }) => {
    const pledge = pledges.find((one) => one.ref === ref)
    if (!pledge) return [new Refusal('sponsorship.unknown-pledge', undefined, { ref }).at(line, 'pledge')]
    if (made.includes(pledge.payer_id)) return []
    return [new Refusal('sponsorship.pledge-of-another', undefined, { ref }).at(line, 'pledge')]
  })
  if (refused.length > 0) throw Refusal.of(refused.slice(0, 20))
  return pledges
}

/** Sponsorships, one a line, with their endings. */
export const importSponsorships: ImportDefinition = {
  name: 'sponsorship.import-sponsorships',
  key: ['ref'],
  looksInto: ['people', 'giving', seeChildren],
  list: '/sponsorship/sponsorships',
  existing: {
    join: sql`join sponsorship.sponsorships e on e.ref = n.ref
      left join sponsorship.children c on c.id = e.child_id`,
    columns: { child: sql`c.code`, from: sql`e.date_edtf`, note: sql`e.note` },
  },
  columns: [
    code('ref', { required: true, example: ['ES-01', 'ES-02'] }),
    code('sponsor', { required: true, example: ['P-1', 'P-2'] }),
    code('child', { example: ['', ''] }),
    code('payer', { example: ['', ''] }),
    code('correspondent', { example: ['', ''] }),
    code('pledge', { example: ['', ''] }),
    partialDate('from', { required: true, example: ['2010-23', '2009-04'] }),
    partialDate('until', { example: ['', '2011-03'] }),
    oneOf('reason', endingReasons, {
      spellings: spelledAs(sponsorshipWords, 'sponsorship.ended.'),
      example: ['', 'sponsor-stopped'],
    }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['from_start', 'until_start'])
    const pledges = await pledgesIn(tx)
    const { numAffectedRows } = await sql`insert into sponsorship.sponsorships (id, ref, child_id, sponsor_id, payer_id,
        correspondent_id, pledge_id, date_edtf, date_start, date_end, date_printed, note, recorded_at, recorded_by)
      select n.id, n.ref, c.id, s.current_id, p.current_id, w.current_id, l.id, n.from_edtf, n.from_start, n.from_end,
        n.from_printed, n.note, ${by.now}, ${by.actor.name}
      from incoming n left join sponsorship.children c on c.code = n.child
      join people.current_names s on s.party_ref = n.sponsor
      left join people.current_names p on p.party_ref = n.payer
      left join people.current_names w on w.party_ref = n.correspondent
      left join unnest(${pledges.map(({ id }) => id)}::uuid[], ${pledges.map(({ ref }) => ref)}::text[]) l (id, ref)
        on l.ref = n.pledge
      order by n.id on conflict (ref) do nothing`.execute(tx)
    await sql`insert into sponsorship.endings (sponsorship_id, position, reason, date_edtf, date_start, date_end,
        date_printed, recorded_at, recorded_by)
      select s.id, 0, n.reason, n.until_edtf, n.until_start, n.until_end, n.until_printed, ${by.now}, ${by.actor.name}
      from incoming n join sponsorship.sponsorships s on s.id = n.id where n.until_edtf is not null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
