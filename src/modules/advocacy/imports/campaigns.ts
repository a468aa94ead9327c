import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { campaignStates } from '../rules/choices.ts'
import { advocacyWords } from '../words/words.ts'

const checks: readonly Check[] = [
  textNeeded('title', 'advocacy.title-needed'),
  endsKnown('date'),
  endsKnown('ended'),
  {
    column: 'ended',
    code: 'advocacy.import-campaigns.ended',
    rows: () => sql`select line from incoming where (coalesce(state, 'running') = 'running') <> (ended_end is null)`,
  },
  {
    column: 'ended',
    code: 'advocacy.ends-before-beginning',
    rows: () => sql`select line from incoming where ended_end < date_start`,
  },
  {
    column: 'why',
    code: 'advocacy.reason-needed',
    rows: () => sql`select line from incoming where state = 'given-up' and why is null`,
  },
]

async function writeStates(tx: Tx, by: By, added: readonly string[]): Promise<void> {
  await sql`insert into advocacy.campaign_states (campaign_id, position, state, date_edtf, date_start, date_end,
      date_printed, reason, recorded_at, recorded_by)
    select n.id, s.position, s.state, s.edtf, s.first, s.last, s.printed, s.reason, ${by.now}, ${by.actor.name}
    from incoming n cross join lateral (values
      (0, 'running', n.date_edtf, n.date_start, n.date_end, n.date_printed, null),
      (1, n.state, n.ended_edtf, n.ended_start, n.ended_end, n.ended_printed, n.why)
    ) s (position, state, edtf, first, last, printed, reason)
    where n.id = any(${added}::uuid[]) and s.edtf is not null`.execute(tx)
}

/** Campaigns, one a line, with how they ended where they did. */
export const importCampaigns: ImportDefinition = {
  name: 'advocacy.import-campaigns',
  key: ['ref'],
  list: '/advocacy/campaigns',
  existing: {
    join: sql`join advocacy.campaigns e on e.ref = n.ref`,
    columns: {
      date: sql`e.date_edtf`,
      target: sql`e.target`,
      ...textsHeld('title', sql`e.titles`),
      ...textsHeld('aim', sql`e.aims`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['AC-01', 'AC-02'] }),
    partialDate('date', { required: true, example: ['2011', '2010-05'] }),
    text('target', { most: 300, example: ['UN General Assembly', ''] }),
    oneOf('state', campaignStates, {
      spellings: spelledAs(advocacyWords, 'advocacy.campaign-state.'),
      example: ['running', 'given-up'],
    }),
    partialDate('ended', { example: ['', '2011-03'] }),
    text('why', { most: 500, example: ['', 'No hands were left for it'] }),
    ...textColumns('title', {
      most: 300,
      example: { en: 'A commission of inquiry', ja: '調査委員会の設置', ko: '조사위원회 설치', zh: '设立调查委员会' },
    }),
    ...textColumns('aim', { most: 2000, example: {} }),
  ],
  checks,
  async write(tx, by) {
    const today = await dayIn(tx, by.now)
    await refuseComingIn(tx, today, ['date_start', 'ended_start'])
    const { rows } = await sql<{ id: string }>`insert into advocacy.campaigns (id, ref, titles, aims, target, date_edtf,
        date_start, date_end, date_printed, state, recorded_at, recorded_by)
      select id, ref, ${textsOf('title')}, ${textsOf('aim')}, target, date_edtf, date_start, date_end, date_printed,
        coalesce(state, 'running'), ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing returning id`.execute(tx)
    await writeStates(
      tx,
      by,
      rows.map(({ id }) => id),
    )
    return BigInt(rows.length)
  },
}
