import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'

/** Steps of campaigns, one a line, with the date on which they were reached where they were. */
export const importMilestones: ImportDefinition = {
  name: 'advocacy.import-milestones',
  key: ['ref'],
  list: '/advocacy/campaigns',
  existing: {
    join: sql`join advocacy.milestones e on e.ref = n.ref join advocacy.campaigns c on c.id = e.campaign_id
      left join advocacy.reaches r on r.milestone_id = e.id`,
    columns: {
      campaign: sql`c.ref`,
      planned: sql`e.planned_edtf`,
      reached: sql`r.date_edtf`,
      note: sql`r.note`,
      ...textsHeld('title', sql`e.titles`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['AM-01', 'AM-02'] }),
    code('campaign', { required: true, example: ['AC-01', 'AC-01'] }),
    partialDate('planned', { example: ['2011-03', '2011-09'] }),
    partialDate('reached', { example: ['2011-03-14', ''] }),
    text('note', { most: 500, example: ['', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['A first meeting of all groups', 'The coalition is founded'],
        ja: ['全団体の初会合', '連合体の発足'],
        ko: ['모든 단체의 첫 모임', '연대 출범'],
        zh: ['各团体首次会议', '联盟成立'],
      },
    }),
  ],
  checks: [
    textNeeded('title', 'advocacy.title-needed'),
    endsKnown('planned'),
    endsKnown('reached'),
    {
      column: 'campaign',
      code: 'advocacy.unknown-campaign',
      rows: () => sql`select n.line, n.campaign as ref from incoming n where not exists (
          select 1 from advocacy.campaigns c where c.ref = n.campaign and c.voided_at is null)
        and not exists (select 1 from advocacy.milestones known where known.ref = n.ref)`,
    },
    {
      column: 'note',
      code: 'advocacy.import-milestones.note',
      rows: () => sql`select line from incoming where note is not null and reached_edtf is null`,
    },
  ],
  async write(tx, by) {
    const today = await dayIn(tx, by.now)
    await refuseComingIn(tx, today, ['reached_start'])
    const { rows } = await sql<{ id: string }>`insert into advocacy.milestones (id, ref, campaign_id, titles,
        planned_edtf, planned_start, planned_end, planned_printed, recorded_at, recorded_by)
      select n.id, n.ref, c.id, ${textsOf('title')}, n.planned_edtf, n.planned_start, n.planned_end, n.planned_printed,
        ${by.now}, ${by.actor.name}
      from incoming n join advocacy.campaigns c on c.ref = n.campaign
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into advocacy.reaches (milestone_id, date_edtf, date_start, date_end, date_printed, note,
        recorded_at, recorded_by)
      select id, reached_edtf, reached_start, reached_end, reached_printed, note, ${by.now}, ${by.actor.name}
      from incoming where reached_edtf is not null
        and id in (select id from advocacy.milestones)`.execute(tx)
    return BigInt(rows.length)
  },
}
