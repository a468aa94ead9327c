import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { OrganisationTables } from '../tables.ts'
import { fiscalYearFields } from './inputs.ts'
import { fiscalYearForUpdate, judgeFiscalYear, lockFiscalYears } from './write-fiscal-year.ts'

/** Corrects the label or the days of a fiscal year; the version before it stays readable. */
export const correctFiscalYear = command({
  name: 'organisation.correct-fiscal-year',
  input: z.object({ id: id(), ...fiscalYearFields, why: text(500) }),
  async run(tx: Tx<OrganisationTables>, { id, label, startDay, endDay, why }, by) {
    await lockFiscalYears(tx)
    await judgeFiscalYear(tx, { label, startDay, endDay }, id)
    const year = await fiscalYearForUpdate(tx, id)
    if (year.voided_at) throw new Refusal('organisation.fiscal-year-is-void')
    await keepVersion(tx, 'organisation.fiscal_years', id, by, { change: 'corrected', reason: why })
    const set = { label, start_day: startDay, end_day: endDay }
    await tx.updateTable('organisation.fiscal_years').set(set).where('id', '=', id).execute()
    return { id }
  },
})
