import { readPayments, summarise, writePayments } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { holdFund } from '../queries/find-fund.ts'
import { fundCodes, fundWithoutPurpose } from '../queries/payment-funds.ts'
import { generalFund } from '../rules/general-fund.ts'
import type { GivingTables } from '../tables.ts'
import { createFund } from './create-fund.ts'
import { paymentInput } from './payment-input.ts'
import { findTaken, takePayments } from './take-payments.ts'

async function refuseAbsent(by: By, files: readonly { sha256: string }[]): Promise<void> {
  for (const { sha256 } of files) if (!(await by.files.has(sha256))) throw new Refusal('imports.no-file', 'file')
}

/** The fund that was asked for, or that of payments without a purpose, which is made where there is no fund at all. */
async function fundFor(tx: Tx<GivingTables>, asked: string | null, by: By) {
  const found = asked ?? (await fundWithoutPurpose(tx))
  if (found === null) throw new Refusal('giving.import-payments.which-fund', 'fund')
  if (found === undefined)
    await createFund.within(tx as unknown as Tx, by, { ...generalFund, outsideMission: undefined })
  return holdFund(tx, found ?? generalFund.code, 'fund')
}

const looksInto = ['payments', 'people', 'organisation']

/** Says what files of payments would bring, by currency, and why rows are left out. Writes nothing. */
export const previewPayments = command({
  name: 'giving.preview-payments',
  looksInto,
  input: paymentInput,
  async run(tx: Tx<GivingTables>, { files, fund, ...choice }, by: By) {
    await refuseAbsent(by, files)
    const all = tx as unknown as Tx
    const read = await readPayments(all, files, { choice, funds: await fundCodes(tx) }, by)
    await findTaken(all)
    return { files: read, ...(await summarise(all)) }
  },
})

/**
 * Takes files of payments whole or not at all; gifts, refunds and fees are made of their rows, each once, whatever was imported before and in
 * which order. Returns the import and what it brought.
 */
export const importPayments = command({
  name: 'giving.import-payments',
  looksInto,
  input: paymentInput,
  async run(tx: Tx<GivingTables>, { files, fund: asked, ...choice }, by: By) {
    await refuseAbsent(by, files)
    const all = tx as unknown as Tx
    const read = await readPayments(all, files, { choice, funds: await fundCodes(tx) }, by)
    await findTaken(all)
    const brought = await summarise(all)
    const { id: fundId } = await fundFor(tx, asked, by)
    const made = await writePayments(all, read, by)
    await takePayments(all, made.id, fundId, by)
    return { ...made, files: read, ...brought }
  },
})
