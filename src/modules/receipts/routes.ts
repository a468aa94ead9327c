import { type Route, route } from '#platform/web/route.ts'
import { createSeries } from './commands/create-series.ts'
import { issueForGift } from './commands/issue-for-gift.ts'
import { issueForYear } from './commands/issue-for-year.ts'
import { reissueReceipt } from './commands/reissue-receipt.ts'
import { setPolicy } from './commands/set-policy.ts'
import { restorePolicy, voidPolicy } from './commands/void-policy.ts'
import { voidReceipt } from './commands/void-receipt.ts'
import { restoreSeries, voidSeries } from './commands/void-series.ts'
import * as issueForGiftPage from './pages/issue-for-gift.tsx'
import * as issueForYearPage from './pages/issue-for-year.tsx'
import * as policiesPage from './pages/policies.tsx'
import * as policyForm from './pages/policy-form.tsx'
import * as receiptPage from './pages/receipt.tsx'
import * as receiptState from './pages/receipt-state.tsx'
import * as receiptsPage from './pages/receipts.tsx'
import * as seriesPage from './pages/series.tsx'
import * as seriesForm from './pages/series-form.tsx'
import { getReceipt } from './queries/get-receipt.ts'
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
  route('/receipts/:id', getReceipt, receiptPage),
  route('/receipts/:id/void', voidReceipt, receiptState.voiding),
  route('/receipts/:id/reissue', reissueReceipt, receiptState.reissuing),
]
