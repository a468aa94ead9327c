import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import { partsOf } from '../queries/party-parts.ts'
import { movedReason } from '../rendering/completed-reason.ts'
import { mostParts } from '../rules/choices.ts'
import type { PeopleTables } from '../tables.ts'
import { partyForUpdate } from './write-party.ts'

/** An address as a payment tells it; '' is what it does not tell. */
export interface AddressParts {
  readonly lines: string
  readonly postal_code: string
  readonly locality: string
  readonly region: string
  readonly country: string
}

const orNull = (text: string, most: number) => text.slice(0, most) || null

/**
 * Makes an address the present one of a party, from a day (`2010-01-05`) or no day known; those before follow it, but for a first one that
 * names no street. The party is kept as it was. The act that calls it leaves the audit line. Refuses whoever is erased or void, and a
 * party with as many addresses as a form can hold.
 */
export async function moveParty(
  tx: Tx,
  by: By,
  partyId: string,
  { lines, postal_code, locality, region, country }: AddressParts,
  from: string | null,
): Promise<void> {
  const own = tx as unknown as Tx<PeopleTables>
  const party = await partyForUpdate(own, partyId)
  if (party.voided_at) throw new Refusal('people.party-is-void')
  const parts = await partsOf(own, partyId)
  const [present, ...earlier] = parts.addresses
  const others = present?.lines || present?.postal_code ? parts.addresses : earlier
  if (others.length >= mostParts)
    throw new Refusal('people.too-many-parts', undefined, { ref: party.ref, most: mostParts })
  await keepVersion(tx, 'people.parties', partyId, by, {
    ...{ change: 'corrected', reason: movedReason(by.actor.language), also: parts },
  })
  const told = {
    ...{ lines: orNull(lines, 500), postal_code: orNull(postal_code, 20), locality: orNull(locality, 100) },
    ...{ region: orNull(region, 100), country: country || present?.country || null, valid_from: from },
  }
  await own.deleteFrom('people.addresses').where('party_id', '=', partyId).execute()
  await own
    .insertInto('people.addresses')
    .values([told, ...others].map((address, position) => ({ party_id: partyId, position, ...address })))
    .execute()
  await own.updateTable('people.parties').set({ country: told.country }).where('id', '=', partyId).execute()
}
