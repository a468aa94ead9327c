import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { exportBatch } from '../queries/export-batch.ts'

type Exported = Awaited<ReturnType<typeof exportBatch>>['receipts'][number]

/** The columns of the list of a batch, in English as those of an import. */
export const batchHeaders: readonly string[] = [
  ...['number', 'issued_on', 'giver', 'address', 'amount', 'currency', 'first_day', 'last_day'],
  ...['deductible', 'language', 'gifts', 'void'],
]

/** A receipt as a line of that list. */
export const batchLine = (receipt: Exported): readonly string[] => [
  ...[receipt.number, receipt.issued_on, receipt.printed.giver.name, receipt.printed.giver.lines.join(', ')],
  ...[plainAmount(moneyFromDatabase(receipt.amount, receipt.currency)), receipt.currency],
  ...[receipt.first_day, receipt.last_day, receipt.deductible ? 'yes' : 'no', receipt.language],
  ...[receipt.printed.gifts.map(({ ref }) => ref).join(' '), receipt.voided_at ? 'yes' : 'no'],
]
