import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { activityKinds, cancellers, statuses, visibilities } from '../rules/choices.ts'
import { activitiesWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(activitiesWords, `activities.${choice}.`)

/** Lines of the log; a title in one language is enough. */
export const importActivities: ImportDefinition = {
  name: 'activities.import-activities',
  key: ['ref'],
  list: '/activities',
  existing: {
    join: sql`join activities.activities e on e.ref = n.ref`,
    columns: {
      date: sql`e.date_edtf`,
      kind: sql`e.kind`,
      visibility: sql`e.visibility`,
      visible_from: sql`e.visible_from`,
      place: sql`e.place`,
      ...textsHeld('title', sql`e.titles`),
      ...textsHeld('text', sql`e.texts`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['A-2010-01', 'A-2011-17'] }),
    partialDate('date', { required: true, example: ['2010-11-03', '2011-10'] }),
    text('printed', { most: 200, example: ['Nov. 3', ''] }),
    oneOf('kind', activityKinds, { required: true, spellings: spelled('kind'), example: ['event', 'education'] }),
    oneOf('status', statuses, { required: true, spellings: spelled('status'), example: ['done', 'planned'] }),
    oneOf('cancelled_by', cancellers, { spellings: spelled('cancelled-by'), example: ['', ''] }),
    oneOf('visibility', visibilities, {
      required: true,
      spellings: spelled('visibility'),
      example: ['public', 'internal'],
    }),
    day('visible_from', { example: ['', ''] }),
    text('place', { most: 200, example: ['', ''] }),
    ...textColumns('title', {
      most: 300,
      example: { en: 'Charity concert', ja: 'チャリティーコンサート', ko: '자선 음악회', zh: '慈善音乐会' },
    }),
    ...textColumns('text', { most: 2000, example: {} }),
  ],
  checks: [
    textNeeded('title', 'activities.title-needed'),
    endsKnown('date'),
    {
      column: 'cancelled_by',
      code: 'activities.import-activities.cancelled-by',
      rows: () => sql`select line from incoming where (status = 'cancelled') <> (cancelled_by is not null)`,
    },
    {
      column: 'visible_from',
      code: 'activities.import-activities.visible-from',
      rows: () => sql`select line from incoming where (visibility = 'delayed') <> (visible_from is not null)`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'], sql`status = 'done'`)
    const { rows } = await sql<{
      id: string
    }>`insert into activities.activities (id, ref, date_edtf, date_start, date_end,
        date_printed, kind, titles, texts, status, cancelled_by, visibility, visible_from, place, recorded_at, recorded_by)
      select id, ref, date_edtf, date_start, date_end, coalesce(printed, date_printed), kind, ${textsOf('title')},
        ${textsOf('text')}, status, cancelled_by, visibility, visible_from, place, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into activities.statuses (activity_id, position, status, cancelled_by, recorded_at, recorded_by)
      select n.id, 0, n.status, n.cancelled_by, ${by.now}, ${by.actor.name} from incoming n
      where n.id in (select id from activities.activities)`.execute(tx)
    return BigInt(rows.length)
  },
}
