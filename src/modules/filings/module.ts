import { importCommand } from '#platform/imports/command.ts'
import type { Module } from '#platform/module.ts'
import { calculateSupport } from './commands/calculate-support.ts'
import { correctIncomeLine } from './commands/income/correct-income-line.ts'
import { recordIncomeLine } from './commands/income/record-income-line.ts'
import { restoreIncomeLine, voidIncomeLine } from './commands/income/void-income-line.ts'
import { setRules } from './commands/set-rules.ts'
import { recordBody } from './commands/values/record-body.ts'
import { recordYenValue } from './commands/values/record-yen-value.ts'
import { restoreBody, voidBody } from './commands/values/void-body.ts'
import { restoreYenValue, voidYenValue } from './commands/values/void-yen-value.ts'
import { importIncomeLines } from './imports/income-lines.ts'
import { importRules } from './imports/rules.ts'
import { importYenValues } from './imports/yen-values.ts'
import { getCalculation } from './queries/get-calculation.ts'
import { getRules } from './queries/get-rules.ts'
import { listBodies } from './queries/list-bodies.ts'
import { listCalculations } from './queries/list-calculations.ts'
import { listDonors, showDonorList } from './queries/list-donors.ts'
import { getIncomeLine, listIncomeLines } from './queries/list-income-lines.ts'
import { listYenValues } from './queries/list-yen-values.ts'
import { filingsRoutes } from './routes.ts'
import { filingsWords } from './words/words.ts'

const imports = [importRules, importIncomeLines, importYenValues]

export const filings: Module = {
  name: 'filings',
  words: filingsWords,
  commands: [
    ...[setRules, calculateSupport, recordIncomeLine, correctIncomeLine, voidIncomeLine, restoreIncomeLine],
    ...[recordYenValue, voidYenValue, restoreYenValue, recordBody, voidBody, restoreBody],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[getRules, listCalculations, getCalculation, listDonors, showDonorList],
    ...[listIncomeLines, getIncomeLine, listYenValues, listBodies],
  ],
  routes: filingsRoutes,
  navigation: [
    { href: '/filings/donors', label: 'filings.list-donors.title', permission: 'filings.list-donors' },
    { href: '/filings/tests', label: 'filings.list-calculations.title', permission: 'filings.list-calculations' },
  ],
  imports,
}
