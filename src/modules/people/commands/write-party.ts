import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { contactKey, nameKeys, sortName } from '../rules/name-keys.ts'
import { joinName, scriptOf } from '../rules/scripts.ts'
import type { PeopleTables } from '../tables.ts'
import type { PartyInput } from './inputs.ts'

/** The names as rows without their party; the first is primary unless it says otherwise, the others are aliases. */
function namesOf({ names, languages }: PartyInput) {
  const given = names.flatMap((one) => (one ? [one] : []))
  if (given.length === 0) throw new Refusal('people.name-needed', 'names.0.written')
  const rows = given.map(({ written: whole, family, given, script, kind }, position) => {
    const written = whole ?? joinName(family, given, { script, languages })
    const { search, same, parts } = nameKeys(written, family, given)
    return {
      position,
      kind: kind ?? (position === 0 ? ('primary' as const) : ('alias' as const)),
      script: script ?? scriptOf(written, languages),
      ...{ written, family, given },
      ...{ search_key: search, same_key: same, part_keys: parts },
    }
  })
  const first = rows.find(({ kind }) => kind === 'primary')
  if (!first) throw new Refusal('people.primary-needed', 'names')
  return { rows, first, ordering: rows.find(({ kind }) => kind === 'reading') ?? first }
}

const addressesOf = ({ addresses }: PartyInput) =>
  addresses
    .flatMap((one) => (one ? [one] : []))
    .map(({ lines, postalCode, locality, region, country, validFrom }, position) => ({
      ...{ position, lines, locality, region, country },
      postal_code: postalCode,
      valid_from: validFrom,
    }))

const contactsOf = ({ contacts }: PartyInput) =>
  contacts
    .flatMap((one) => (one ? [one] : []))
    .map(({ kind, value }, position) => ({ position, kind, value, same_key: contactKey(value) }))

/** The columns of `people.parties` that follow from an input. Refuses `people.name-needed`, `people.primary-needed`. */
export function partyColumns(input: PartyInput) {
  const { first, ordering } = namesOf(input)
  const { kind, languages, note, knownSince } = input
  return {
    ...{ kind, languages, note },
    display_name: first.written,
    sort_name: sortName(ordering.written, ordering.family, ordering.given),
    country: addressesOf(input)[0]?.country ?? null,
    known_since_edtf: knownSince?.edtf ?? null,
    known_since_start: knownSince?.start ?? null,
    known_since_end: knownSince?.end ?? null,
    known_since_printed: knownSince?.printed ?? null,
  }
}

/** Writes names, contacts and addresses of a party in place of those it had. */
export async function writeParts(tx: Tx<PeopleTables>, id: string, input: PartyInput): Promise<void> {
  for (const table of ['people.names', 'people.contacts', 'people.addresses'] as const)
    await tx.deleteFrom(table).where('party_id', '=', id).execute()
  const mine = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ party_id: id, ...row }))
  await tx
    .insertInto('people.names')
    .values(mine(namesOf(input).rows))
    .execute()
  const contacts = mine(contactsOf(input))
  if (contacts.length > 0) await tx.insertInto('people.contacts').values(contacts).execute()
  const addresses = mine(addressesOf(input))
  if (addresses.length > 0) await tx.insertInto('people.addresses').values(addresses).execute()
}

/** A party that may change: locked, not merged into another, not erased. Throws NotFound; refuses the other two. */
export async function partyForUpdate(tx: Tx<PeopleTables>, id: string) {
  const party = await tx.selectFrom('people.parties').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!party) throw new NotFound()
  if (party.current_id !== id) throw new Refusal('people.party-is-merged', undefined, { ref: party.ref })
  if (party.erased_at) throw new Refusal('people.party-is-erased', undefined, { ref: party.ref })
  return party
}
