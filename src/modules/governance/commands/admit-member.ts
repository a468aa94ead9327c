import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { findParty } from '../queries/find-party.ts'
import { memberKinds } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { refuseTwice } from './refuse-twice.ts'
import { recordedBy, refFor, writing } from './write-record.ts'

const input = z.object({
  /** The reference of a person or an organisation, or its name. */
  party: text(200),
  kind: oneOf(memberKinds),
  joinedOn: day(),
  note: optionalText(),
  ref: optional(code()),
})

/** Makes a person or an organisation a member from a day on. Returns its id and reference. */
export const admitMember = command({
  name: 'governance.admit-member',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GovernanceTables>, { party, kind, joinedOn, note, ref: given }, by) {
    refuseComing({ start: joinedOn }, await dayIn(tx as unknown as Tx, by.now), 'joinedOn')
    const id = newId()
    const party_id = await findParty(tx as unknown as Tx, party, 'party', by.actor)
    await refuseTwice(tx, { id, party_id, joined_on: joinedOn, left_on: null }, 'party')
    const ref = await refFor(tx, 'governance.members', 'M', given)
    const row = { id, ref, party_id, kind, joined_on: joinedOn, left_on: null, note, voided_at: null }
    await writing(ref, () =>
      tx
        .insertInto('governance.members')
        .values({ ...row, ...recordedBy(by) })
        .execute(),
    )
    return { id, ref }
  },
})
