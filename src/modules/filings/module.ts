import { organisationOf } from '#modules/organisation/face.ts'
import { asDay } from '#platform/dates/format.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { calculateSupport } from './commands/calculate-support.ts'
import { correctIncomeLine } from './commands/income/correct-income-line.ts'
import { recordIncomeLine } from './commands/income/record-income-line.ts'
import { restoreIncomeLine, voidIncomeLine } from './commands/income/void-income-line.ts'
import { correctRemittance } from './commands/remittances/correct-remittance.ts'
import { recordRemittance } from './commands/remittances/record-remittance.ts'
import { restoreRemittance, voidRemittance } from './commands/remittances/void-remittance.ts'
import { fileReturn } from './commands/returns/file-return.ts'
import { recordDisclosure } from './commands/returns/record-disclosure.ts'
import { recordReturn } from './commands/returns/record-return.ts'
import { restoreDisclosure, voidDisclosure } from './commands/returns/void-disclosure.ts'
import { restoreReturn, voidReturn } from './commands/returns/void-return.ts'
import { setRules } from './commands/set-rules.ts'
import { recordBody } from './commands/values/record-body.ts'
import { recordYenValue } from './commands/values/record-yen-value.ts'
import { restoreBody, voidBody } from './commands/values/void-body.ts'
import { restoreYenValue, voidYenValue } from './commands/values/void-yen-value.ts'
import { importDisclosures } from './imports/disclosures.ts'
import { importIncomeLines } from './imports/income-lines.ts'
import { importRemittances } from './imports/remittances.ts'
import { importReturns } from './imports/returns.ts'
import { importRules } from './imports/rules.ts'
import { importYenValues } from './imports/yen-values.ts'
import { filingsFigures } from './queries/figures.ts'
import { getCalculation } from './queries/get-calculation.ts'
import { getReturn } from './queries/get-return.ts'
import { getRules } from './queries/get-rules.ts'
import { listBodies } from './queries/list-bodies.ts'
import { listCalculations } from './queries/list-calculations.ts'
import { listDisclosures } from './queries/list-disclosures.ts'
import { listDonors, showDonorList } from './queries/list-donors.ts'
import { listFilings } from './queries/list-filings.ts'
import { getIncomeLine, listIncomeLines } from './queries/list-income-lines.ts'
import { getRemittance, listRemittances } from './queries/list-remittances.ts'
import { listReturns } from './queries/list-returns.ts'
import { listYenValues } from './queries/list-yen-values.ts'
import { searchFilings } from './queries/search-filings.ts'
import { showActivityStatement } from './queries/show-activity-statement.ts'
import { showRestrictedGifts } from './queries/show-restricted-gifts.ts'
import { showSchedules } from './queries/show-schedules.ts'
import { filingsDue } from './queries/tasks.ts'
import { unvaluedGift } from './queries/unvalued-gift.ts'
import { filingsRoutes } from './routes.ts'
import { filingsWords } from './words/words.ts'

const imports = [
  ...[importRules, importIncomeLines, importYenValues, importRemittances],
  ...[importDisclosures, importReturns],
]

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('filings.record-return')) return []
  const due = await filingsDue(c.world.db, c.today)
  if (!due) return []
  const values = { count: due.open, year: due.label, day: asDay(due.dueOn) }
  const key = due.late ? 'filings.task.late' : 'filings.task.due'
  return [{ text: filingsWords.in(c.language)(key, values), href: `/filings?year=${encodeURIComponent(due.ref)}` }]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'giving.gift' || !c.may('filings.record-yen-value')) return []
  const own = await organisationOf(c.world.db)
  const ref = own?.baseCurrency === 'JPY' ? await unvaluedGift(c.world.db, id) : undefined
  if (ref === undefined) return []
  const href = `/filings/yen-values/record?gift=${encodeURIComponent(ref)}`
  return [{ label: filingsWords.in(c.language)('filings.record-yen-value.title'), href }]
}

export const filings: Module = {
  name: 'filings',
  words: filingsWords,
  commands: [
    ...[setRules, calculateSupport, recordIncomeLine, correctIncomeLine, voidIncomeLine, restoreIncomeLine],
    ...[recordYenValue, voidYenValue, restoreYenValue, recordBody, voidBody, restoreBody],
    ...[recordRemittance, correctRemittance, voidRemittance, restoreRemittance],
    ...[recordDisclosure, voidDisclosure, restoreDisclosure, recordReturn, fileReturn, voidReturn, restoreReturn],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[getRules, listCalculations, getCalculation, listDonors, showDonorList],
    ...[listIncomeLines, getIncomeLine, listYenValues, listBodies],
    ...[listFilings, listReturns, getReturn, listRemittances, getRemittance, listDisclosures],
    ...[showSchedules, showRestrictedGifts, showActivityStatement, searchFilings],
  ],
  routes: filingsRoutes,
  navigation: [
    { href: '/filings', label: 'filings.list-filings.title', permission: 'filings.list-filings' },
    { href: '/filings/donors', label: 'filings.list-donors.title', permission: 'filings.list-donors' },
    { href: '/filings/tests', label: 'filings.list-calculations.title', permission: 'filings.list-calculations' },
  ],
  figures: filingsFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchFilings.within(tx, by, { text, most }),
}
