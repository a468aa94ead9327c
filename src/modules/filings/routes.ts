import { type Route, route } from '#platform/web/route.ts'
import { calculateSupport } from './commands/calculate-support.ts'
import { correctIncomeLine } from './commands/income/correct-income-line.ts'
import { recordIncomeLine } from './commands/income/record-income-line.ts'
import { restoreIncomeLine, voidIncomeLine } from './commands/income/void-income-line.ts'
import { setRules } from './commands/set-rules.ts'
import { recordBody } from './commands/values/record-body.ts'
import { recordYenValue } from './commands/values/record-yen-value.ts'
import { restoreBody, voidBody } from './commands/values/void-body.ts'
import { restoreYenValue, voidYenValue } from './commands/values/void-yen-value.ts'
import * as bodiesPage from './pages/bodies.tsx'
import * as bodyForm from './pages/body-form.tsx'
import { calculating } from './pages/calculate.tsx'
import * as calculationPage from './pages/calculation.tsx'
import * as donorsPage from './pages/donors.tsx'
import * as donorsCsv from './pages/donors-csv.ts'
import * as donorsPrint from './pages/donors-print.tsx'
import * as incomePage from './pages/income.tsx'
import * as incomeForm from './pages/income-form.tsx'
import * as incomeLinePage from './pages/income-line.tsx'
import * as rulesPage from './pages/rules.tsx'
import * as setRulesPage from './pages/set-rules.tsx'
import * as testsPage from './pages/tests.tsx'
import * as voidPage from './pages/void-record.tsx'
import * as yenValueForm from './pages/yen-value-form.tsx'
import * as yenValuesPage from './pages/yen-values.tsx'
import { getCalculation } from './queries/get-calculation.ts'
import { getRules } from './queries/get-rules.ts'
import { listBodies } from './queries/list-bodies.ts'
import { listCalculations } from './queries/list-calculations.ts'
import { listDonors, showDonorList } from './queries/list-donors.ts'
import { getIncomeLine, listIncomeLines } from './queries/list-income-lines.ts'
import { listYenValues } from './queries/list-yen-values.ts'

export const filingsRoutes: readonly Route[] = [
  route('/filings/tests', listCalculations, testsPage),
  route('/filings/tests/calculate', calculateSupport, calculating),
  route('/filings/tests/:id', getCalculation, calculationPage),
  route('/filings/donors', listDonors, donorsPage),
  route('/filings/donors/print', showDonorList, donorsPrint),
  route('/filings/donors/csv', showDonorList, donorsCsv),
  route('/filings/income', listIncomeLines, incomePage),
  route('/filings/income/record', recordIncomeLine, incomeForm.recording),
  route('/filings/income/:id', getIncomeLine, incomeLinePage),
  route('/filings/income/:id/correct', correctIncomeLine, incomeForm.correcting),
  route('/filings/income/:id/void', voidIncomeLine, voidPage.incomeLine.voiding),
  route('/filings/income/:id/restore', restoreIncomeLine, voidPage.incomeLine.restoring),
  route('/filings/yen-values', listYenValues, yenValuesPage),
  route('/filings/yen-values/record', recordYenValue, yenValueForm.recording),
  route('/filings/yen-values/:id/void', voidYenValue, voidPage.yenValue.voiding),
  route('/filings/yen-values/:id/restore', restoreYenValue, voidPage.yenValue.restoring),
  route('/filings/bodies', listBodies, bodiesPage),
  route('/filings/bodies/record', recordBody, bodyForm.recording),
  route('/filings/bodies/:id/void', voidBody, voidPage.body.voiding),
  route('/filings/bodies/:id/restore', restoreBody, voidPage.body.restoring),
  route('/filings/rules', getRules, rulesPage),
  route('/filings/rules/set', setRules, setRulesPage),
]
