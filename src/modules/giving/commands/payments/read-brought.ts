import { type Choice, type PaymentFile, readPayments, summarise } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { fundCodes } from '../../queries/payment-funds.ts'
import type { GivingTables } from '../../tables.ts'
import { findTaken } from './take-payments.ts'

/** What the acts that read payments look into. */
export const paymentsLookInto = ['payments', 'people', 'organisation']

/** Reads files of payments into temporary tables and says what they would bring. Refuses `imports.no-file`. */
export async function readBrought(tx: Tx<GivingTables>, files: readonly PaymentFile[], choice: Choice, by: By) {
  for (const { sha256 } of files) if (!(await by.files.has(sha256))) throw new Refusal('imports.no-file', 'file')
  const all = tx as unknown as Tx
  const read = await readPayments(all, files, { choice, funds: await fundCodes(tx) }, by)
  await findTaken(all)
  return { read, brought: await summarise(all) }
}
