import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, findsAny, type Holdings, held } from '#platform/holdings.ts'
import { sponsorshipWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const isTheirs = (ids: readonly string[]) =>
  sql`(s.sponsor_id = ${of(ids)} or s.payer_id = ${of(ids)} or s.correspondent_id = ${of(ids)})`

// a child is told to nobody by this way, not even by its code
const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'sponsorship.holding.sponsorships',
    {
      ref: ['sponsorship.field.ref'],
      date: ['sponsorship.field.since', 'date'],
      ended: ['sponsorship.field.until', 'date'],
      note: ['sponsorship.field.note'],
    },
    sql`select s.ref, s.date_edtf as date, e.date_edtf as ended, case when s.sponsor_id = ${of(ids)} then s.note end as note
      from sponsorship.sponsorships s
      left join sponsorship.endings e on e.sponsorship_id = s.id and e.voided_at is null
      where ${isTheirs(ids)} order by s.date_start, s.id`,
  ),
]

async function goesOn(db: Db, ids: readonly string[], today: string): Promise<readonly string[]> {
  const sponsors = await findsAny(
    db,
    sql`select from sponsorship.sponsorships s where ${isTheirs(ids)} and s.voided_at is null and not exists (
      select from sponsorship.endings e where e.sponsorship_id = s.id and e.voided_at is null and e.date_end < ${today}::date)`,
  )
  return sponsors ? ['sponsorship.goes-on.sponsorship'] : []
}

/** Sponsorships, by which somebody is known as a sponsor. */
export const sponsorshipHoldings: Holdings = {
  names: [
    ...(['sponsorship.sponsorships.sponsor_id', 'sponsorship.sponsorships.payer_id'] as const),
    'sponsorship.sponsorships.correspondent_id',
  ],
  words: [sponsorshipWords],
  tell,
  goesOn,
  erase: (tx: Tx, ids) => emptyColumns(tx, 'sponsorship.sponsorships', 'sponsor_id', ids, ['note']),
}
