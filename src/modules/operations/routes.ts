import { type Route, route } from '#platform/web/route.ts'
import { assignOfficer, endAssignment } from './commands/assign-officer.ts'
import { correctCount } from './commands/correct-count.ts'
import { correctOperation } from './commands/correct-operation.ts'
import { createOperation } from './commands/create-operation.ts'
import { linkActivity, unlinkActivity } from './commands/link-activity.ts'
import { recordCount } from './commands/record-count.ts'
import { setOperationStatus } from './commands/set-operation-status.ts'
import { restoreCount, voidCount } from './commands/void-count.ts'
import { restoreOperation, voidOperation } from './commands/void-operation.ts'
import * as assignPage from './pages/assign-officer.tsx'
import * as countPage from './pages/count.tsx'
import * as countForm from './pages/count-form.tsx'
import * as countsPage from './pages/counts.tsx'
import * as linkPage from './pages/link-activity.tsx'
import * as operationPage from './pages/operation.tsx'
import * as operationForm from './pages/operation-form.tsx'
import * as operationsPage from './pages/operations.tsx'
import * as voidCountPage from './pages/void-count.tsx'
import * as voidOperationPage from './pages/void-operation.tsx'
import { getCount } from './queries/get-count.ts'
import { getOperation } from './queries/get-operation.ts'
import { listCounts } from './queries/list-counts.ts'
import { listOperations } from './queries/list-operations.ts'

export const operationsRoutes: readonly Route[] = [
  route('/operations', listOperations, operationsPage),
  route('/operations/create', createOperation, operationForm.creating),
  route('/operations/counts', listCounts, countsPage),
  route('/operations/counts/record', recordCount, countForm.recording),
  route('/operations/counts/:id', getCount, countPage),
  route('/operations/counts/:id/correct', correctCount, countForm.correcting),
  route('/operations/counts/:id/void', voidCount, voidCountPage.voiding),
  route('/operations/counts/:id/restore', restoreCount, voidCountPage.restoring),
  route('/operations/:id', getOperation, operationPage),
  route('/operations/:id/set-status', setOperationStatus, operationForm.setting),
  route('/operations/:id/link-activity', linkActivity, linkPage.linking),
  route('/operations/:id/unlink-activity', unlinkActivity, linkPage.unlinking),
  route('/operations/:id/assign-officer', assignOfficer, assignPage.assigning),
  route('/operations/:id/end-assignment', endAssignment, assignPage.ending),
  route('/operations/:id/correct', correctOperation, operationForm.correcting),
  route('/operations/:id/void', voidOperation, voidOperationPage.voiding),
  route('/operations/:id/restore', restoreOperation, voidOperationPage.restoring),
]
