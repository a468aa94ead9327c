import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { recipients } from '../rules/choices.ts'
import { publishingWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(publishingWords, `publishing.${choice}.`)

const checks: readonly Check[] = [
  endsKnown('date'),
  {
    column: 'edition',
    code: 'publishing.unknown-edition',
    rows: () => sql`select n.line, n.edition as ref from incoming n
      where not exists (select 1 from publishing.copies known where known.ref = n.ref)
      and not exists (select 1 from publishing.editions e where e.ref = n.edition and e.voided_at is null)`,
  },
]

// as refuseTooMany asks of one edition
const tooMany: Check = {
  column: 'number',
  code: 'publishing.more-than-printed',
  rows: () => sql`select n.line, e.print_run as printed, gone.number as gone from incoming n
    join publishing.copies mine on mine.id = n.id join publishing.editions e on e.id = mine.edition_id
    join lateral (select sum(c.number)::bigint as number from publishing.copies c where c.edition_id = e.id
      and c.voided_at is null and c.qualifier in ('exact', 'over', 'at-least')) gone on true
    where e.print_run_qualifier = 'exact' and gone.number > e.print_run`,
}

/** Copies that went out, one delivery a line. */
export const importCopies: ImportDefinition = {
  name: 'publishing.import-copies',
  key: ['ref'],
  list: '/publishing/publications',
  existing: {
    join: sql`join publishing.copies e on e.ref = n.ref join publishing.editions o on o.id = e.edition_id`,
    columns: {
      edition: sql`o.ref`,
      recipient: sql`e.recipient`,
      date: sql`e.date_edtf`,
      number: sql`e.number`,
      qualifier: sql`case when n.qualifier is null then nullif(e.qualifier, 'exact') else e.qualifier end`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['PD-01', 'PD-02'] }),
    code('edition', { required: true, example: ['PE-01', 'PE-01'] }),
    oneOf('recipient', recipients, {
      required: true,
      spellings: spelled('recipient'),
      example: ['members', 'libraries'],
    }),
    partialDate('date', { required: true, example: ['2011-07', '2011-08-01'] }),
    count('number', { required: true, example: ['120', '30'] }),
    oneOf('qualifier', qualifiers, { spellings: spelled('meant'), example: ['about', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into publishing.copies (id, ref, edition_id, recipient, date_edtf,
        date_start, date_end, date_printed, number, qualifier, note, recorded_at, recorded_by)
      select n.id, n.ref, e.id, n.recipient, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.number,
        coalesce(n.qualifier, 'exact'), n.note, ${by.now}, ${by.actor.name}
      from incoming n join publishing.editions e on e.ref = n.edition
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
  checksAfter: [tooMany],
}
