import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, text } from '#platform/inputs.ts'
import { findMember } from '../../queries/find-member.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor, writing } from '../write-record.ts'
import { dueColumns, dueFields, refuseChargedTwice, refuseOutside, yearNamed } from './due-fields.ts'

const input = z.object({
  /** The reference or id of the member. */
  member: text(40),
  /** The label or reference of the fiscal year. */
  year: text(40),
  ...dueFields,
  ref: optional(code()),
})

/** Records what a member owes for a fiscal year. Returns its id and reference. */
export const chargeDue = command({
  name: 'governance.charge-due',
  input,
  async run(tx: Tx<GovernanceTables>, { member: named, year: yearGiven, ref: given, ...fields }, by) {
    const found = await findMember(tx as unknown as Tx, named)
    if (!found) throw new Refusal('governance.unknown-member', 'member', { code: named })
    const member = await getForUpdate(tx, 'governance.members', found.id)
    const year = await yearNamed(tx, yearGiven)
    refuseOutside(member, year, 'year')
    const row = { id: newId(), member_id: member.id, fiscal_year_id: year.id, ...dueColumns(fields) }
    await refuseChargedTwice(tx, row, 'member')
    const ref = await refFor(tx, 'governance.dues', 'DU', given)
    const values = { ref, ...row, voided_at: null, ...recordedBy(by) }
    await writing(ref, () => tx.insertInto('governance.dues').values(values).execute())
    return { id: row.id, ref }
  },
})
