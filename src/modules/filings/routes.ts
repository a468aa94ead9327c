import { type Route, route } from '#platform/web/route.ts'
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
import * as bodiesPage from './pages/bodies.tsx'
import * as bodyForm from './pages/body-form.tsx'
import { calculating } from './pages/calculate.tsx'
import * as calculationPage from './pages/calculation.tsx'
import * as disclosureForm from './pages/disclosure-form.tsx'
import * as disclosuresPage from './pages/disclosures.tsx'
import * as donorsPage from './pages/donors.tsx'
import * as donorsFiles from './pages/donors-files.ts'
import * as donorsPrint from './pages/donors-print.tsx'
import * as filingsPage from './pages/filings.tsx'
import * as incomePage from './pages/income.tsx'
import * as incomeForm from './pages/income-form.tsx'
import * as incomeLinePage from './pages/income-line.tsx'
import * as remittancePage from './pages/remittance.tsx'
import * as remittanceForm from './pages/remittance-form.tsx'
import * as remittancesPage from './pages/remittances.tsx'
import * as restrictedPage from './pages/restricted.tsx'
import * as returnPage from './pages/return.tsx'
import * as returnForm from './pages/return-form.tsx'
import * as returnsPage from './pages/returns.tsx'
import * as rulesPage from './pages/rules.tsx'
import * as schedulesPage from './pages/schedules.tsx'
import * as setRulesPage from './pages/set-rules.tsx'
import * as statementPage from './pages/statement.tsx'
import * as testsPage from './pages/tests.tsx'
import * as voidPage from './pages/void-record.tsx'
import * as yenValueForm from './pages/yen-value-form.tsx'
import * as yenValuesPage from './pages/yen-values.tsx'
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
import { showActivityStatement } from './queries/show-activity-statement.ts'
import { showRestrictedGifts } from './queries/show-restricted-gifts.ts'
import { showSchedules } from './queries/show-schedules.ts'

export const filingsRoutes: readonly Route[] = [
  route('/filings', listFilings, filingsPage),
  route('/filings/schedules', showSchedules, schedulesPage),
  route('/filings/restricted', showRestrictedGifts, restrictedPage),
  route('/filings/statement', showActivityStatement, statementPage),
  route('/filings/remittances', listRemittances, remittancesPage),
  route('/filings/remittances/record', recordRemittance, remittanceForm.recording),
  route('/filings/remittances/:id', getRemittance, remittancePage),
  route('/filings/remittances/:id/correct', correctRemittance, remittanceForm.correcting),
  route('/filings/remittances/:id/void', voidRemittance, voidPage.remittance.voiding),
  route('/filings/remittances/:id/restore', restoreRemittance, voidPage.remittance.restoring),
  route('/filings/disclosures', listDisclosures, disclosuresPage),
  route('/filings/disclosures/record', recordDisclosure, disclosureForm.recording),
  route('/filings/disclosures/:id/void', voidDisclosure, voidPage.disclosure.voiding),
  route('/filings/disclosures/:id/restore', restoreDisclosure, voidPage.disclosure.restoring),
  route('/filings/returns', listReturns, returnsPage),
  route('/filings/returns/record', recordReturn, returnForm.recording),
  route('/filings/returns/:id', getReturn, returnPage),
  route('/filings/returns/:id/file', fileReturn, returnForm.filing),
  route('/filings/returns/:id/void', voidReturn, voidPage.filed.voiding),
  route('/filings/returns/:id/restore', restoreReturn, voidPage.filed.restoring),
  route('/filings/tests', listCalculations, testsPage),
  route('/filings/tests/calculate', calculateSupport, calculating),
  route('/filings/tests/:id', getCalculation, calculationPage),
  route('/filings/donors', listDonors, donorsPage),
  route('/filings/donors/print', showDonorList, donorsPrint),
  route('/filings/donors/csv', showDonorList, donorsFiles.csv),
  route('/filings/donors/xlsx', showDonorList, donorsFiles.workbook),
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
