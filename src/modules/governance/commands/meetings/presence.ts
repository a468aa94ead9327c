import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { optional } from '#platform/inputs.ts'
import { votesOf } from '../../queries/outcome-of.ts'
import { boardOffices } from '../../rules/choices.ts'
import { votesCast } from '../../rules/outcome.ts'
import { type Presence, tookPart } from '../../rules/quorum.ts'
import type { GovernanceTables } from '../../tables.ts'
import { count } from './meeting-fields.ts'

/** Who was at a meeting; all four are left out where that is not known. */
export const presenceFields = {
  /** How many could have been there; counted from the members or the board of the day where it is left out. */
  entitled: optional(count()),
  present: optional(count()),
  byProxy: optional(count()),
  inWriting: optional(count()),
}

interface Given {
  readonly entitled: bigint | null
  readonly present: bigint | null
  readonly byProxy: bigint | null
  readonly inWriting: bigint | null
}

type Meeting = GovernanceTables['governance.meetings']

/** How many sit on the board on a day, somebody of two offices once; null where no officers are recorded. */
async function countBoard(tx: Tx<GovernanceTables>, day: string): Promise<bigint | null> {
  const { rows } = await sql<{ n: bigint }>`select count(distinct p.current_id) as n from governance.officers o
    join people.current_names p on p.party_id = o.party_id
    where o.office = any(${boardOffices}::text[]) and o.voided_at is null and o.began_on <= ${day}::date
      and (o.ended_on is null or o.ended_on >= ${day}::date)`.execute(tx)
  return rows[0]?.n || null
}

/** How many could be at a meeting: the voting members of its day, or those who sit on the board. */
async function countEntitled(tx: Tx<GovernanceTables>, { kind, held_on }: Meeting): Promise<bigint | null> {
  if (kind === 'board') return countBoard(tx, held_on)
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from governance.members where kind = 'voting'
    and voided_at is null and joined_on <= ${held_on}::date
    and (left_on is null or left_on >= ${held_on}::date)`.execute(tx)
  return rows[0]?.n ?? null
}

/** The presence that was told; null where none was. Refuses a part of it, and more than could have been there. */
export async function presenceTold(tx: Tx<GovernanceTables>, meeting: Meeting, given: Given): Promise<Presence | null> {
  const { present, byProxy, inWriting } = given
  if (present === null && byProxy === null && inWriting === null && given.entitled === null) return null
  if (present === null || byProxy === null || inWriting === null) {
    const field = present === null ? 'present' : byProxy === null ? 'byProxy' : 'inWriting'
    throw new Refusal('governance.presence-not-whole', field)
  }
  const entitled = given.entitled ?? (await countEntitled(tx, meeting))
  if (entitled === null) throw new Refusal('governance.entitled-needed', 'entitled')
  const presence = { entitled, present, byProxy, inWriting }
  if (tookPart(presence) > entitled) throw new Refusal('governance.more-than-entitled', 'present', { entitled })
  return presence
}

/** Refuses a presence smaller than what was voted already. */
export async function refuseFewerThanVoted(tx: Tx<GovernanceTables>, meetingId: string, presence: Presence | null) {
  if (presence === null) return
  const rows = await tx
    .selectFrom('governance.resolutions')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('voided_at', 'is', null)
    .execute()
  const wrong = rows.find(
    (row) => votesCast(votesOf(row) ?? { for: 0n, against: 0n, abstained: 0n }) > tookPart(presence),
  )
  if (wrong) throw new Refusal('governance.fewer-than-voted', 'present', { ref: wrong.ref })
}

/** The columns of a presence. */
export const presenceColumns = (presence: Presence | null) => ({
  entitled: presence?.entitled ?? null,
  present: presence?.present ?? null,
  by_proxy: presence?.byProxy ?? null,
  in_writing: presence?.inWriting ?? null,
})
