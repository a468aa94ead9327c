import { type Route, route } from '#platform/web/route.ts'
import { answerRequest, reopenRequest } from './commands/answer-request.ts'
import { confirmIdentity } from './commands/confirm-identity.ts'
import { correctRequest } from './commands/correct-request.ts'
import { eraseParty } from './commands/erase-party.ts'
import { receiveRequest } from './commands/receive-request.ts'
import { setTerms } from './commands/set-terms.ts'
import { restoreRequest, voidRequest } from './commands/void-request.ts'
import { erasing } from './pages/erase-party.tsx'
import * as heldPage from './pages/held.tsx'
import * as requestPage from './pages/request.tsx'
import * as forms from './pages/request-forms.tsx'
import * as requestsPage from './pages/requests.tsx'
import { setting } from './pages/set-terms.tsx'
import * as termsPage from './pages/terms.tsx'
import { getRequest } from './queries/get-request.ts'
import { getTerms } from './queries/get-terms.ts'
import { listRequests } from './queries/list-requests.ts'
import { showHeld } from './queries/show-held.ts'

export const requestsRoutes: readonly Route[] = [
  route('/requests', listRequests, requestsPage),
  route('/requests/receive', receiveRequest, forms.receiving),
  route('/requests/terms', getTerms, termsPage),
  route('/requests/terms/set', setTerms, setting),
  route('/requests/:id', getRequest, requestPage),
  route('/requests/:id/correct', correctRequest, forms.correcting),
  route('/requests/:id/identity', confirmIdentity, forms.identifying),
  route('/requests/:id/held', showHeld, heldPage.held),
  route('/requests/:id/held/csv', showHeld, heldPage.csv),
  route('/requests/:id/held/xlsx', showHeld, heldPage.workbook),
  route('/requests/:id/held/json', showHeld, heldPage.json),
  route('/requests/:id/erase', eraseParty, erasing),
  route('/requests/:id/answer', answerRequest, forms.answering),
  route('/requests/:id/reopen', reopenRequest, forms.reopening),
  route('/requests/:id/void', voidRequest, forms.voiding),
  route('/requests/:id/restore', restoreRequest, forms.restoring),
]
