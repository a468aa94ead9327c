export { type Choice, choiceInput, choiceOf, filesInput } from './commands/choice.ts'
export { type Candidate, candidatesFor, decidePayer } from './commands/decide-payer.ts'
export { forgetPayers } from './commands/forget-payers.ts'
export { keepMapping } from './commands/keep-mapping.ts'
export { columnsIn } from './commands/open-file.ts'
export { withProgress } from './commands/progress.ts'
export { readEntries, writeFunds } from './commands/read-entries.ts'
export { firstRows, type PaymentFile, readPayments } from './commands/read-payments.ts'
export { settleAddress } from './commands/settle-address.ts'
export { type CurrencySummary, type Summary, summarise } from './commands/summarise.ts'
export { holdImport, takeOutImport } from './commands/take-out-import.ts'
export {
  type HeldPair,
  holdPair,
  holdPairsByEmail,
  keepToldBefore,
  refuseToldOtherwise,
  tellPairs,
} from './commands/tell-twins.ts'
export { writePayments } from './commands/write-payments.ts'
export { historyOf } from './queries/history.ts'
export { heldOnPayers } from './queries/holdings.ts'
export { type ImportRow, importOf, importsOf } from './queries/imports.ts'
export { countWaitingPayers, type PayerRow, payerOf, waitingPayers } from './queries/payers.ts'
export {
  countWaitingAddresses,
  mostWaiting,
  type ToldAddress,
  toldAddressOf,
  waitingAddresses,
} from './queries/told-addresses.ts'
export { countWaitingTwins, type Side, type TwinRow, twinOf, twinsOf } from './queries/twins.ts'
export { decimalMarks } from './rules/amounts.ts'
export { dayOrders } from './rules/days.ts'
export { type Entry, nobody, type Payer } from './rules/entry.ts'
export { type MappedField, mappedFields } from './rules/layouts/mapped.ts'
export { layoutOfSource } from './rules/sources.ts'
export type { Told } from './rules/twins.ts'
export { paymentsWords } from './words/words.ts'
