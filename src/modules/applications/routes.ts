import { type Route, route } from '#platform/web/route.ts'
import { acceptApplication } from './commands/accept-application.ts'
import { addCriterion, removeCriterion } from './commands/add-criterion.ts'
import { correctAnswer } from './commands/correct-answer.ts'
import { correctApplication } from './commands/correct-application.ts'
import { correctProfile } from './commands/correct-profile.ts'
import { createProfile } from './commands/create-profile.ts'
import { draftAnswer } from './commands/draft-answer.ts'
import { markAnswered } from './commands/mark-answered.ts'
import { recordApplication } from './commands/record-application.ts'
import { setApplicationState } from './commands/set-application-state.ts'
import { setErasure } from './commands/set-erasure.ts'
import { setProfileState } from './commands/set-profile-state.ts'
import { restoreApplication, voidApplication } from './commands/void-application.ts'
import { restoreProfile, voidProfile } from './commands/void-profile.ts'
import * as criterionForm from './pages/add-criterion.tsx'
import * as answerForm from './pages/answer-form.tsx'
import * as applicationPage from './pages/application.tsx'
import * as applicationForm from './pages/application-form.tsx'
import * as applicationsPage from './pages/applications.tsx'
import * as changeApplication from './pages/change-application.tsx'
import * as changeProfile from './pages/change-profile.tsx'
import * as profilePage from './pages/profile.tsx'
import * as profileForm from './pages/profile-form.tsx'
import * as profilesPage from './pages/profiles.tsx'
import * as setErasurePage from './pages/set-erasure.tsx'
import { getApplication } from './queries/get-application.ts'
import { getProfile } from './queries/get-profile.ts'
import { listApplications } from './queries/list-applications.ts'
import { listProfiles } from './queries/list-profiles.ts'

export const applicationsRoutes: readonly Route[] = [
  route('/applications', listApplications, applicationsPage),
  route('/applications/record', recordApplication, applicationForm.recording),
  route('/applications/set-erasure', setErasure, setErasurePage),
  route('/applications/profiles', listProfiles, profilesPage),
  route('/applications/profiles/create', createProfile, profileForm.creating),
  route('/applications/profiles/:id', getProfile, profilePage),
  route('/applications/profiles/:id/correct', correctProfile, profileForm.correcting),
  route('/applications/profiles/:id/set-state', setProfileState, changeProfile.settingState),
  route('/applications/profiles/:id/add-criterion', addCriterion, criterionForm.adding),
  route('/applications/profiles/:id/remove-criterion', removeCriterion, changeProfile.removing),
  route('/applications/profiles/:id/void', voidProfile, changeProfile.voiding),
  route('/applications/profiles/:id/restore', restoreProfile, changeProfile.restoring),
  route('/applications/:id', getApplication, applicationPage),
  route('/applications/:id/correct', correctApplication, applicationForm.correcting),
  route('/applications/:id/set-state', setApplicationState, changeApplication.settingState),
  route('/applications/:id/accept', acceptApplication, changeApplication.accepting),
  route('/applications/:id/draft-answer', draftAnswer, answerForm.drafting),
  route('/applications/:id/correct-answer', correctAnswer, answerForm.correcting),
  route('/applications/:id/mark-answered', markAnswered, changeApplication.marking),
  route('/applications/:id/void', voidApplication, changeApplication.voiding),
  route('/applications/:id/restore', restoreApplication, changeApplication.restoring),
]
