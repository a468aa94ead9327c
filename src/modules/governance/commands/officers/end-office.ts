import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { endInput, resumeInput, writeEnding, writeResuming } from '../end-record.ts'
import { refuseOfficeTwice } from './officer-fields.ts'

const lasting = ({ began_on, ended_on }: GovernanceTables['governance.officers']) => ({
  began: began_on,
  ended: ended_on,
})

const setLastDay = (tx: Tx<GovernanceTables>, id: string, ended_on: string | null) =>
  tx.updateTable('governance.officers').set({ ended_on }).where('id', '=', id).execute()

/** Ends an office: `on` is its last day. The last chair may go. */
export const endOffice = command({
  name: 'governance.end-office',
  input: endInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const officer = await getForUpdate(tx, 'governance.officers', given.id)
    await writeEnding(tx, given, lasting(officer), by)
    await setLastDay(tx, given.id, given.on)
    return { id: given.id }
  },
})

/** Takes the end of an office back. */
export const resumeOffice = command({
  name: 'governance.resume-office',
  looksInto: ['people'],
  input: resumeInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const officer = await getForUpdate(tx, 'governance.officers', given.id)
    await writeResuming(tx, given, lasting(officer), by)
    await refuseOfficeTwice(tx, { ...officer, ended_on: null })
    await setLastDay(tx, given.id, null)
    return { id: given.id }
  },
})
