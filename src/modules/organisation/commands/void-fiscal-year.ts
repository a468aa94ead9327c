import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { OrganisationTables } from '../tables.ts'
import { fiscalYearForUpdate, judgeFiscalYear, lockFiscalYears } from './write-fiscal-year.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a fiscal year out of use; it stays readable and can be restored. */
export const voidFiscalYear = command({
  name: 'organisation.void-fiscal-year',
  input,
  async run(tx: Tx<OrganisationTables>, { id, why }, by) {
    await lockFiscalYears(tx)
    const year = await fiscalYearForUpdate(tx, id)
    if (year.voided_at) throw new Refusal('organisation.fiscal-year-is-void')
    await keepVersion(tx, 'organisation.fiscal_years', id, by, { change: 'voided', reason: why })
    await tx.updateTable('organisation.fiscal_years').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided fiscal year back, as long as no other has taken its days or its label. */
export const restoreFiscalYear = command({
  name: 'organisation.restore-fiscal-year',
  input,
  async run(tx: Tx<OrganisationTables>, { id, why }, by) {
    await lockFiscalYears(tx)
    const year = await fiscalYearForUpdate(tx, id)
    if (!year.voided_at) throw new Refusal('organisation.fiscal-year-is-not-void')
    const days = { label: year.label, startDay: year.start_day, endDay: year.end_day }
    await judgeFiscalYear(tx, days, id)
    await keepVersion(tx, 'organisation.fiscal_years', id, by, { change: 'restored', reason: why })
    await tx.updateTable('organisation.fiscal_years').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
