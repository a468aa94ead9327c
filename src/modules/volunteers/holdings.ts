import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, findsAny, type Holdings, held } from '#platform/holdings.ts'
import { volunteersWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const theirs = (ids: readonly string[]) => sql`select id from volunteers.volunteers where party_id = ${of(ids)}`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'volunteers.holding.volunteers',
    {
      ref: ['volunteers.field.ref'],
      kind: ['volunteers.field.kind', 'volunteers.kind.'],
      country: ['volunteers.field.country', 'country'],
      place: ['volunteers.field.place'],
      skill_text: ['volunteers.field.skill-text'],
      note: ['volunteers.field.note'],
    },
    sql`select ref, kind, country, place, skill_text, note from volunteers.volunteers where party_id = ${of(ids)} order by id`,
  ),
  await held(
    db,
    'volunteers.holding.skills',
    { skill: ['volunteers.field.skill', 'volunteers.skill.'] },
    sql`select skill from volunteers.skills where volunteer_id in (${theirs(ids)}) order by skill`,
  ),
  await held(
    db,
    'volunteers.holding.languages',
    {
      from_language: ['volunteers.field.from-language', 'languages'],
      to_language: ['volunteers.field.into', 'languages'],
      level: ['volunteers.field.level', 'volunteers.level.'],
    },
    sql`select from_language, to_language, level from volunteers.languages where volunteer_id in (${theirs(ids)})
      order by volunteer_id, position`,
  ),
  await held(
    db,
    'volunteers.holding.services',
    {
      since: ['volunteers.field.since', 'date'],
      until: ['volunteers.field.until', 'date'],
      reason: ['volunteers.field.until-reason'],
    },
    sql`select since_edtf as since, until_edtf as until, reason from volunteers.services
      where volunteer_id in (${theirs(ids)}) order by since_start, position`,
  ),
  await held(
    db,
    'volunteers.holding.hours',
    {
      date: ['volunteers.field.date', 'date'],
      minutes: ['volunteers.holding.minutes'],
      work: ['volunteers.field.work', 'volunteers.work.'],
      note: ['volunteers.field.note'],
    },
    sql`select date_edtf as date, minutes, work, note from volunteers.hours where volunteer_id in (${theirs(ids)})
      order by date_start, id`,
  ),
  await held(
    db,
    'volunteers.holding.consents',
    { day: ['volunteers.field.day', 'day'], words: ['volunteers.field.thanked-as'], note: ['volunteers.field.note'] },
    sql`select day, (select string_agg(word, ' · ' order by word) from jsonb_each_text(thanked_as) w(language, word)) as words, note
      from volunteers.consents where volunteer_id in (${theirs(ids)}) order by day, position`,
  ),
]

async function goesOn(db: Db, ids: readonly string[], today: string): Promise<readonly string[]> {
  const serves = await findsAny(
    db,
    sql`select from volunteers.services s join volunteers.volunteers v on v.id = s.volunteer_id
      where v.party_id = ${of(ids)} and v.voided_at is null and coalesce(s.until_end, 'infinity') >= ${today}::date`,
  )
  return serves ? ['volunteers.goes-on.service'] : []
}

async function erase(tx: Tx, ids: readonly string[]): Promise<void> {
  await emptyColumns(tx, 'volunteers.volunteers', 'party_id', ids, ['note', 'place', 'skill_text', 'thanks'])
  await emptyColumns(tx, 'volunteers.hours', 'volunteer_id', await idsOf(tx, ids), ['note'])
  await sql`update volunteers.services set reason = null where volunteer_id in (${theirs(ids)})`.execute(tx)
  for (const table of ['volunteers.skills', 'volunteers.languages', 'volunteers.consents'])
    await sql`delete from ${sql.table(table)} where volunteer_id in (${theirs(ids)})`.execute(tx)
}

async function idsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${theirs(ids)}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What is known of somebody who helps; the hours stay, for the report counts them. */
export const volunteersHoldings: Holdings = {
  names: ['volunteers.volunteers.party_id'],
  words: [volunteersWords],
  tell,
  goesOn,
  erase,
}
