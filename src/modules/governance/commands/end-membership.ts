import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { GovernanceTables } from '../tables.ts'
import { endInput, resumeInput, writeEnding, writeResuming } from './end-record.ts'
import { refuseTwice } from './refuse-twice.ts'

const lasting = ({ joined_on, left_on }: GovernanceTables['governance.members']) => ({
  began: joined_on,
  ended: left_on,
})

const setLastDay = (tx: Tx<GovernanceTables>, id: string, left_on: string | null) =>
  tx.updateTable('governance.members').set({ left_on }).where('id', '=', id).execute()

/** Ends a membership: `on` is its last day. */
export const endMembership = command({
  name: 'governance.end-membership',
  input: endInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const member = await getForUpdate(tx, 'governance.members', given.id)
    await writeEnding(tx, given, lasting(member), by)
    await setLastDay(tx, given.id, given.on)
    return { id: given.id }
  },
})

/** Takes the end of a membership back. */
export const resumeMembership = command({
  name: 'governance.resume-membership',
  looksInto: ['people'],
  input: resumeInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const member = await getForUpdate(tx, 'governance.members', given.id)
    await writeResuming(tx, given, lasting(member), by)
    await refuseTwice(tx, { ...member, left_on: null })
    await setLastDay(tx, given.id, null)
    return { id: given.id }
  },
})
