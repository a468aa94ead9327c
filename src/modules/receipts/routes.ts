import { type Route, route } from '#platform/web/route.ts'
import { askPrint } from './commands/ask-print.ts'
import { createSeries } from './commands/create-series.ts'
import { issueForGift } from './commands/issue-for-gift.ts'
import { issueForYear } from './commands/issue-for-year.ts'
import { reissueReceipt } from './commands/reissue-receipt.ts'
import { sendReceipt } from './commands/send-receipt.ts'
import { setPolicy } from './commands/set-policy.ts'
import { startBatch } from './commands/start-batch.ts'
import { resumeBatch, stopBatch } from './commands/stop-batch.ts'
import { restorePolicy, voidPolicy } from './commands/void-policy.ts'
import { voidReceipt } from './commands/void-receipt.ts'
import { restoreSeries, voidSeries } from './commands/void-series.ts'
import * as batchPage from './pages/batch.tsx'
import { resuming, stopping } from './pages/batch.tsx'
import * as batchFiles from './pages/batch-files.ts'
import * as batchesPage from './pages/batches.tsx'
import * as issueForGiftPage from './pages/issue-for-gift.tsx'
import * as issueForYearPage from './pages/issue-for-year.tsx'
import * as leftOutPage from './pages/left-out.tsx'
import * as policiesPage from './pages/policies.tsx'
import * as policyForm from './pages/policy-form.tsx'
import * as printPage from './pages/print.tsx'
import { asking, pdf } from './pages/print.tsx'
import * as receiptPage from './pages/receipt.tsx'
import * as receiptState from './pages/receipt-state.tsx'
import * as receiptsPage from './pages/receipts.tsx'
import { sending } from './pages/send-receipt.tsx'
import * as seriesPage from './pages/series.tsx'
import * as seriesForm from './pages/series-form.tsx'
import * as startBatchPage from './pages/start-batch.tsx'
import { exportBatch } from './queries/export-batch.ts'
import { getBatch } from './queries/get-batch.ts'
import { getPrint } from './queries/get-print.ts'
import { getReceipt } from './queries/get-receipt.ts'
import { listBatches } from './queries/list-batches.ts'
import { listLeftOut } from './queries/list-left-out.ts'
import { listPolicies } from './queries/list-policies.ts'
import { listReceipts } from './queries/list-receipts.ts'
import { listSeries } from './queries/list-series.ts'

export const receiptsRoutes: readonly Route[] = [
  route('/receipts', listReceipts, receiptsPage),
  route('/receipts/issue-for-gift', issueForGift, issueForGiftPage),
  route('/receipts/issue-for-year', issueForYear, issueForYearPage),
  route('/receipts/series', listSeries, seriesPage),
  route('/receipts/series/create', createSeries, seriesForm.creating),
  route('/receipts/series/:id/void', voidSeries, seriesForm.voiding),
  route('/receipts/series/:id/restore', restoreSeries, seriesForm.restoring),
  route('/receipts/policies', listPolicies, policiesPage),
  route('/receipts/policies/set', setPolicy, policyForm.setting),
  route('/receipts/policies/:id/void', voidPolicy, policyForm.voiding),
  route('/receipts/policies/:id/restore', restorePolicy, policyForm.restoring),
  route('/receipts/batches', listBatches, batchesPage),
  route('/receipts/batches/start', startBatch, startBatchPage),
  route('/receipts/batches/:id', getBatch, batchPage),
  route('/receipts/batches/:id/stop', stopBatch, stopping),
  route('/receipts/batches/:id/resume', resumeBatch, resuming),
  route('/receipts/batches/:id/left-out', listLeftOut, leftOutPage),
  route('/receipts/batches/:id/csv', exportBatch, batchFiles.csv),
  route('/receipts/batches/:id/xlsx', exportBatch, batchFiles.workbook),
  route('/receipts/prints/:id', getPrint, printPage),
  route('/receipts/prints/:id/pdf', getPrint, pdf),
  route('/receipts/:id', getReceipt, receiptPage),
  route('/receipts/:id/ask-print', askPrint, asking),
  route('/receipts/:id/send', sendReceipt, sending),
  route('/receipts/:id/void', voidReceipt, receiptState.voiding),
  route('/receipts/:id/reissue', reissueReceipt, receiptState.reissuing),
]
