import { sql } from 'kysely'
import { findActivities } from '#modules/activities/face.ts'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { engagementKinds, engagementStates, ourRoles, visibilities } from '../rules/choices.ts'
import { advocacyWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(advocacyWords, `advocacy.${choice}.`)

const isNew = sql`not exists (select 1 from advocacy.engagements known where known.ref = n.ref)`

const checks: readonly Check[] = [
  textNeeded('title', 'advocacy.title-needed'),
  endsKnown('date'),
  {
    column: 'why',
    code: 'advocacy.reason-needed',
    rows: () => sql`select line from incoming where state in ('cancelled', 'not-held') and why is null`,
  },
  {
    column: 'partner',
    code: 'advocacy.unknown-partner',
    rows: () => sql`select n.line, n.partner as ref from incoming n where n.partner is not null and ${isNew}
      and not exists (select 1 from advocacy.partners p where p.ref = n.partner and p.voided_at is null)`,
  },
  {
    column: 'campaign',
    code: 'advocacy.unknown-campaign',
    rows: () => sql`select n.line, n.campaign as ref from incoming n where n.campaign is not null and ${isNew}
      and not exists (select 1 from advocacy.campaigns c where c.ref = n.campaign and c.voided_at is null)`,
  },
]

async function refuseDays(tx: Tx, today: string): Promise<void> {
  await refuseComingIn(tx, today, ['date_start'], sql`state = 'held'`)
  const { rows } = await sql<{ line: number }>`select line from incoming
    where state = 'not-held' and date_end >= ${today}::date order by line limit 50`.execute(tx)
  if (rows.length > 0) throw Refusal.of(rows.map(({ line }) => new Refusal('advocacy.days-not-over').at(line, 'date')))
}

/** Links the new engagements with the activities that tell of them; refuses what the log does not know. */
async function writeLinks(tx: Tx, by: By, added: readonly string[]): Promise<void> {
  const { rows } = await sql<{ line: number; id: string; activity: string }>`select line, id, activity from incoming
    where activity is not null and id = any(${added}::uuid[]) order by line`.execute(tx)
  const found = await findActivities(
    tx,
    rows.map(({ activity }) => activity),
  )
  const unknown = rows.filter(({ activity }) => !found.has(activity)).slice(0, 50)
  if (unknown.length > 0)
    throw Refusal.of(
      unknown.map(({ line, activity }) =>
        new Refusal('advocacy.unknown-activity', undefined, { ref: activity }).at(line, 'activity'),
      ),
    )
  await sql`insert into advocacy.activity_links (engagement_id, activity_id, linked_at, linked_by)
    select l.engagement, l.activity, ${by.now}, ${by.actor.name}
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ activity }) => found.get(activity))}::uuid[])
      l (engagement, activity)`.execute(tx)
}

/** Engagements, one a line; partner, campaign and activity by their references. */
export const importEngagements: ImportDefinition = {
  name: 'advocacy.import-engagements',
  key: ['ref'],
  list: '/advocacy/engagements',
  existing: {
    join: sql`join advocacy.engagements e on e.ref = n.ref left join advocacy.partners p on p.id = e.partner_id
      left join advocacy.campaigns c on c.id = e.campaign_id`,
    columns: {
      date: sql`e.date_edtf`,
      kind: sql`e.kind`,
      role: sql`e.role`,
      partner: sql`p.ref`,
      with_whom: sql`e.with_whom`,
      place: sql`e.place`,
      campaign: sql`c.ref`,
      visibility: sql`e.visibility`,
      ...textsHeld('title', sql`e.titles`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['AE-01', 'AE-02'] }),
    partialDate('date', { required: true, example: ['2010-12-09', '2010-09-01/2011-08-31'] }),
    oneOf('kind', engagementKinds, { required: true, spellings: spelled('kind'), example: ['symposium', 'seminar'] }),
    oneOf('state', engagementStates, { required: true, spellings: spelled('state'), example: ['held', 'not-held'] }),
    text('why', { most: 500, example: ['', 'No hands were left for it'] }),
    oneOf('role', ourRoles, { required: true, spellings: spelled('role'), example: ['speaker', 'host'] }),
    code('partner', { example: ['', ''] }),
    text('with_whom', { most: 300, example: ['A bar association', ''] }),
    text('place', { most: 200, example: ['Tokyo', ''] }),
    code('campaign', { example: ['', ''] }),
    code('activity', { example: ['', ''] }),
    oneOf('visibility', visibilities, {
      required: true,
      spellings: spelled('visibility'),
      example: ['public', 'internal'],
    }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Symposium on human rights', 'Large seminar'],
        ja: ['人権シンポジウム', '大規模なセミナー'],
        ko: ['인권 심포지엄', '대규모 세미나'],
        zh: ['人权研讨会', '大型研讨会'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    await refuseDays(tx, await dayIn(tx, by.now))
    const { rows } = await sql<{
      id: string
    }>`insert into advocacy.engagements (id, ref, date_edtf, date_start, date_end,
        date_printed, kind, titles, role, partner_id, with_whom, place, campaign_id, visibility, state, recorded_at, recorded_by)
      select n.id, n.ref, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.kind, ${textsOf('title')}, n.role, p.id,
        n.with_whom, n.place, c.id, n.visibility, n.state, ${by.now}, ${by.actor.name}
      from incoming n left join advocacy.partners p on p.ref = n.partner
      left join advocacy.campaigns c on c.ref = n.campaign
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    const added = rows.map(({ id }) => id)
    await sql`insert into advocacy.engagement_states (engagement_id, position, state, reason, recorded_at, recorded_by)
      select id, 0, state, why, ${by.now}, ${by.actor.name} from incoming where id = any(${added}::uuid[])`.execute(tx)
    await writeLinks(tx, by, added)
    return BigInt(rows.length)
  },
}
