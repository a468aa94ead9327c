import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { knownResolution } from './checks.ts'

/** Approvals of work outside the mission, one a line; a title in one language is enough. */
export const importApprovals: ImportDefinition = {
  name: 'governance.import-approvals',
  key: ['ref'],
  list: '/governance/approvals',
  existing: {
    join: sql`join governance.approvals e on e.ref = n.ref left join governance.resolutions r on r.id = e.resolution_id`,
    columns: {
      ...textsHeld('title', sql`e.titles`),
      decided_on: sql`e.decided_on`,
      valid_from: sql`e.valid_from`,
      valid_until: sql`e.valid_until`,
      resolution: sql`r.ref`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['AP-2009-1', 'AP-2010-1'] }),
    day('decided_on', { required: true, example: ['2009-06-10', '2010-12-01'] }),
    day('valid_from', { required: true, example: ['2009-06-10', '2010-12-01'] }),
    day('valid_until', { example: ['2009-09-30', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Relief after the flood', 'A concert for another charity'],
        ja: ['水害の被災者への支援', ''],
        ko: ['수해 이재민 지원', ''],
        zh: ['水灾救援', ''],
      },
    }),
    code('resolution', { example: ['RS-2009-1', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownResolution,
    textNeeded('title', 'governance.title-needed'),
    {
      column: 'valid_until',
      code: 'governance.ends-before-it-begins',
      rows: () => sql`select line from incoming where valid_until < valid_from`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['decided_on'])
    const { numAffectedRows } = await sql`insert into governance.approvals (id, ref, titles, decided_on, valid_from,
        valid_until, resolution_id, note, recorded_at, recorded_by)
      select n.id, n.ref, ${textsOf('title')}, n.decided_on, n.valid_from, n.valid_until, r.id, n.note, ${by.now},
        ${by.actor.name}
      from incoming n left join governance.resolutions r on r.ref = n.resolution
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
