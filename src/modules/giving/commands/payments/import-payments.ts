import { writePayments } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { fundWithoutPurpose } from '../../queries/payment-funds.ts'
import { generalFund } from '../../rules/general-fund.ts'
import type { GivingTables } from '../../tables.ts'
import { createFund } from '../create-fund.ts'
import { paymentInput } from './payment-input.ts'
import { paymentsLookInto, readBrought } from './read-brought.ts'
import { takePayments } from './take-payments.ts'

/** The fund that was asked for, or that of payments without a purpose, which is made where there is no fund at all. */
async function fundFor(tx: Tx<GivingTables>, asked: string | null, by: By) {
  const found = asked ?? (await fundWithoutPurpose(tx))
  if (found === null) throw new Refusal('giving.import-payments.which-fund', 'fund')
  if (found === undefined)
    await createFund.within(tx as unknown as Tx, by, { ...generalFund, purposes: {}, outsideMission: undefined })
  return holdFund(tx, found ?? generalFund.code, 'fund')
}

/**
 * Takes files of payments whole or not at all; gifts, refunds and fees are made of their rows, each once, whatever was imported before and in
 * which order. Returns the import and what it brought.
 */
export const importPayments = command({
  name: 'giving.import-payments',
  looksInto: paymentsLookInto,
  input: paymentInput,
  async run(tx: Tx<GivingTables>, { files, fund: asked, ...choice }, by: By) {
    const { read, brought } = await readBrought(tx, files, choice, by)
    const all = tx as unknown as Tx
    const fund = await fundFor(tx, asked, by)
    const made = await writePayments(all, read, by, fund.code)
    await takePayments(all, made.id, fund.id, by)
    return { ...made, files: read, ...brought }
  },
})
