import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, findsAny, type Holdings, held } from '#platform/holdings.ts'
import { governanceWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'governance.holding.members',
    {
      kind: ['governance.field.kind', 'governance.kind.'],
      joined_on: ['governance.field.joined-on', 'day'],
      left_on: ['governance.field.left-on', 'day'],
      note: ['governance.field.note'],
    },
    sql`select kind, joined_on, left_on, note from governance.members where party_id = ${of(ids)} order by joined_on, id`,
  ),
  await held(
    db,
    'governance.holding.officers',
    {
      office: ['governance.field.office', 'governance.office.'],
      began_on: ['governance.field.began-on', 'day'],
      ended_on: ['governance.field.last-day', 'day'],
      note: ['governance.field.note'],
    },
    sql`select office, began_on, ended_on, note from governance.officers where party_id = ${of(ids)} order by began_on, id`,
  ),
]

async function lastBookDay(db: Db, ids: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day)::text as day from (
    select coalesce(left_on, joined_on) as day from governance.members where party_id = ${of(ids)} and voided_at is null
    union all select coalesce(ended_on, began_on) from governance.officers
      where party_id = ${of(ids)} and voided_at is null) days`.execute(db)
  return rows[0]?.day ?? null
}

async function goesOn(db: Db, ids: readonly string[], today: string): Promise<readonly string[]> {
  const isMember = await findsAny(
    db,
    sql`select from governance.members
      where party_id = ${of(ids)} and voided_at is null and coalesce(left_on, 'infinity') >= ${today}::date`,
  )
  const isOfficer = await findsAny(
    db,
    sql`select from governance.officers
      where party_id = ${of(ids)} and voided_at is null and coalesce(ended_on, 'infinity') >= ${today}::date`,
  )
  return [...(isMember ? ['governance.goes-on.member'] : []), ...(isOfficer ? ['governance.goes-on.officer'] : [])]
}

const recordsOf = (ids: readonly string[]) => sql`select id from governance.members where party_id = ${of(ids)}
  union all select id from governance.officers where party_id = ${of(ids)}`

async function erase(tx: Tx, ids: readonly string[]): Promise<void> {
  await emptyColumns(tx, 'governance.members', 'party_id', ids, ['note'])
  await emptyColumns(tx, 'governance.officers', 'party_id', ids, ['note'])
  await sql`update governance.endings set note = null where record_id in (${recordsOf(ids)})`.execute(tx)
}

/** Membership and offices, which the lists of members and officers are made of. */
export const governanceHoldings: Holdings = {
  names: ['governance.members.party_id', 'governance.officers.party_id'],
  words: [governanceWords],
  tell,
  lastBookDay,
  goesOn,
  erase,
}
