import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { OrganisationTables } from '../tables.ts'
import { fiscalYearFields } from './inputs.ts'
import { judgeFiscalYear, lockFiscalYears } from './write-fiscal-year.ts'

async function isTaken(tx: Tx<OrganisationTables>, ref: string): Promise<boolean> {
  const row = await tx.selectFrom('organisation.fiscal_years').select('id').where('ref', '=', ref).executeTakeFirst()
  return row !== undefined
}

/** A reference made of the label that nobody has, voided years included: 2010/11 is 2010-11, then 2010-11.2. */
async function refFor(tx: Tx<OrganisationTables>, label: string): Promise<string> {
  const plain = label.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '') || 'year'
  for (let n = 1; ; n++) {
    const ref = n === 1 ? plain.slice(0, 40) : `${plain.slice(0, 34)}.${n}`
    if (!(await isTaken(tx, ref))) return ref
  }
}

/** Adds a fiscal year of any length that overlaps no other. */
export const createFiscalYear = command({
  name: 'organisation.create-fiscal-year',
  input: z.object({ ...fiscalYearFields, ref: optional(code()) }),
  async run(tx: Tx<OrganisationTables>, { label, startDay, endDay, ref: given }) {
    await lockFiscalYears(tx)
    await judgeFiscalYear(tx, { label, startDay, endDay }, null)
    if (given && (await isTaken(tx, given))) throw new Refusal('organisation.ref-taken', 'ref', { ref: given })
    const ref = given ?? (await refFor(tx, label))
    const id = newId()
    const row = { id, ref, label, start_day: startDay, end_day: endDay, voided_at: null }
    await tx.insertInto('organisation.fiscal_years').values(row).execute()
    return { id }
  },
})
