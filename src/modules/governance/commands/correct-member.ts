import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { memberKinds } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { refuseTwice } from './refuse-twice.ts'

const input = z.object({ id: id(), kind: oneOf(memberKinds), joinedOn: day(), note: optionalText(), why: text(500) })

/** Corrects what a membership says; the version before stays readable. Of somebody else it is voided, not corrected. */
export const correctMember = command({
  name: 'governance.correct-member',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GovernanceTables>, { id, kind, joinedOn, note, why }, by) {
    const member = await getForUpdate(tx, 'governance.members', id)
    refuseComing({ start: joinedOn }, await dayIn(tx as unknown as Tx, by.now), 'joinedOn')
    if (member.left_on !== null && member.left_on < joinedOn)
      throw new Refusal('governance.ends-before-it-begins', 'joinedOn')
    await refuseTwice(tx, { ...member, joined_on: joinedOn }, 'joinedOn')
    await keepVersion(tx, 'governance.members', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.members').set({ kind, joined_on: joinedOn, note }).where('id', '=', id).execute()
    return { id }
  },
})
