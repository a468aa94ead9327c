import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { parseQuantity } from '#platform/units.ts'
import { works } from '../rules/choices.ts'
import { volunteersWords } from '../words/words.ts'

const time: ImportColumn = {
  header: 'time',
  required: true,
  example: ['2.5', '1:30'],
  into: { minutes: 'int8' },
  parse: (given) => parseQuantity(given, 'hour'),
}

/** Hours that volunteers gave, one a line, keyed by their reference in a time sheet. */
export const importHours: ImportDefinition = {
  name: 'volunteers.import-hours',
  key: ['ref'],
  list: '/volunteers/hours',
  existing: {
    join: sql`join volunteers.hours e on e.ref = n.ref join volunteers.volunteers v on v.id = e.volunteer_id`,
    columns: {
      volunteer: sql`v.ref`,
      date: sql`e.date_edtf`,
      time: sql`e.minutes`,
      work: sql`e.work`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['H-2011-01', 'H-2011-02'] }),
    code('volunteer', { required: true, example: ['V-01', 'V-02'] }),
    partialDate('date', { required: true, example: ['2011-04', '2011-05-08'] }),
    time,
    oneOf('work', works, {
      required: true,
      spellings: spelledAs(volunteersWords, 'volunteers.work.'),
      example: ['translation', 'office'],
    }),
    text('note', { most: 500, example: ['', ''] }),
  ],
  checks: [
    endsKnown('date'),
    {
      column: 'volunteer',
      code: 'volunteers.unknown-volunteer',
      rows: () => sql`select n.line, n.volunteer as code from incoming n
        where not exists (select 1 from volunteers.volunteers v where v.ref = n.volunteer and v.voided_at is null)
          and not exists (select 1 from volunteers.hours known where known.ref = n.ref)`,
    },
    {
      column: 'time',
      code: 'volunteers.no-time',
      rows: () => sql`select line from incoming where minutes = 0`,
    },
    {
      column: 'time',
      code: 'volunteers.too-much-time',
      rows: () => sql`select line, (date_end - date_start + 1)::bigint as days from incoming
        where minutes > (date_end - date_start + 1)::bigint * 1440`,
    },
    {
      column: 'date',
      code: 'volunteers.hours-outside',
      rows: () => sql`select n.line, n.ref from incoming n join volunteers.volunteers v on v.ref = n.volunteer
        where not exists (select 1 from volunteers.hours known where known.ref = n.ref)
          and not exists (select 1 from volunteers.services s where s.volunteer_id = v.id
            and n.date_end >= s.since_start and (s.until_end is null or n.date_start <= s.until_end))`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    // nobody may end a service between the checks and the end
    await sql`select v.id from volunteers.volunteers v where v.ref in (select volunteer from incoming) for share`.execute(
      tx,
    )
    const { numAffectedRows } =
      await sql`insert into volunteers.hours (id, ref, volunteer_id, date_edtf, date_start, date_end,
        date_printed, minutes, work, note, recorded_at, recorded_by)
      select n.id, n.ref, v.id, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.minutes, n.work, n.note,
        ${by.now}, ${by.actor.name}
      from incoming n join volunteers.volunteers v on v.ref = n.volunteer
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
