import { type Route, route } from '#platform/web/route.ts'
import { cancelActivity } from './commands/cancel-activity.ts'
import { completeActivity } from './commands/complete-activity.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { createActivity } from './commands/create-activity.ts'
import { planAgain } from './commands/plan-again.ts'
import { restoreActivity, voidActivity } from './commands/void-activity.ts'
import * as activitiesPage from './pages/activities.tsx'
import * as activityPage from './pages/activity.tsx'
import * as activityForm from './pages/activity-form.tsx'
import * as statusForm from './pages/change-status.tsx'
import * as voidActivityPage from './pages/void-activity.tsx'
import { getActivity } from './queries/get-activity.ts'
import { listActivities } from './queries/list-activities.ts'

export const activitiesRoutes: readonly Route[] = [
  route('/activities', listActivities, activitiesPage),
  route('/activities/create', createActivity, activityForm.creating),
  route('/activities/:id', getActivity, activityPage),
  route('/activities/:id/correct', correctActivity, activityForm.correcting),
  route('/activities/:id/cancel', cancelActivity, statusForm.cancelling),
  route('/activities/:id/complete', completeActivity, statusForm.completing),
  route('/activities/:id/plan-again', planAgain, statusForm.planning),
  route('/activities/:id/void', voidActivity, voidActivityPage.voiding),
  route('/activities/:id/restore', restoreActivity, voidActivityPage.restoring),
]
