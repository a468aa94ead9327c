import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { optional, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { membersOf } from '../../queries/members-of.ts'
import { isLanguageCode } from '../../rules/languages.ts'
import { foldName } from '../../rules/name-keys.ts'
import type { PeopleTables } from '../../tables.ts'

/** What is recorded of a household beside its members. */
export const householdFields = {
  /** As it is addressed. */
  name: text(200),
  language: optional(z.string().refine(isLanguageCode, 'people.not-a-language')),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof householdFields>>

/** The columns of a household that follow from an input. */
export const householdColumns = ({ name, language, note }: Given) => ({
  ...{ name, language, note },
  sort_name: foldName(name),
})

/** A household that may change: locked and not void. Throws NotFound; refuses a void one. */
export async function householdForUpdate(tx: Tx<PeopleTables>, id: string) {
  const row = await tx.selectFrom('people.households').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  if (row.voided_at) throw new Refusal('people.household.is-void')
  return row
}

interface Living {
  readonly party_id: string
  readonly household_id: string
  readonly since: string
  readonly until: string | null
}

/** Refuses who lives in another household, or twice in this one, on some of the days; merged records are one person. */
export async function refuseTwoHomes(tx: Tx<PeopleTables>, living: Living & { readonly id?: string }, field?: string) {
  const { party_id, since, until, id = null } = living
  const { rows } = await sql<{ ref: string }>`select h.ref from people.household_members m
      join people.households h on h.id = m.household_id and (h.voided_at is null or h.id = ${living.household_id})
      join people.parties p on p.id = m.party_id join people.parties own on own.id = ${party_id}
    where p.current_id = own.current_id and m.voided_at is null and m.id is distinct from ${id}::uuid
      and m.since <= coalesce(${until}::date, 'infinity') and coalesce(m.until, 'infinity') >= ${since}::date
    order by h.ref limit 1`.execute(tx)
  if (rows[0]) throw new Refusal('people.household.lives-elsewhere', field, { ref: rows[0].ref })
}

/** Adds somebody to a household from a day that has come; locks the person, so that nobody is in two at once. */
export async function addMember(
  tx: Tx<PeopleTables>,
  by: By,
  living: Omit<Living, 'until'>,
  fields: { readonly member: string; readonly since: string },
): Promise<string> {
  const { household_id, party_id, since } = living
  refuseComing({ start: since }, await dayIn(tx as unknown as Tx, by.now), fields.since)
  await tx.selectFrom('people.parties').select('id').where('id', '=', party_id).forUpdate().execute()
  await refuseTwoHomes(tx, { ...living, until: null }, fields.member)
  const id = newId()
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
  await tx
    .insertInto('people.household_members')
    .values({ id, household_id, party_id, since, until: null, ...recorded })
    .execute()
  return id
}

/** Keeps a household as it is before it changes, with its members. */
export async function keepHousehold(
  tx: Tx<PeopleTables>,
  id: string,
  by: By,
  { change, reason }: { readonly change: 'corrected' | 'voided' | 'restored'; readonly reason: string },
): Promise<void> {
  const members = (await membersOf(tx, id)).map(({ ref, since, until }) => ({ ref, since, until }))
  await keepVersion(tx, 'people.households', id, by, { change, reason, also: { members } })
}
