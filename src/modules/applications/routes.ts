import { type Route, route } from '#platform/web/route.ts'
import { addCriterion, removeCriterion } from './commands/add-criterion.ts'
import { correctProfile } from './commands/correct-profile.ts'
import { createProfile } from './commands/create-profile.ts'
import { setProfileState } from './commands/set-profile-state.ts'
import { restoreProfile, voidProfile } from './commands/void-profile.ts'
import * as criterionForm from './pages/add-criterion.tsx'
import * as changeProfile from './pages/change-profile.tsx'
import * as profilePage from './pages/profile.tsx'
import * as profileForm from './pages/profile-form.tsx'
import * as profilesPage from './pages/profiles.tsx'
import { getProfile } from './queries/get-profile.ts'
import { listProfiles } from './queries/list-profiles.ts'

export const applicationsRoutes: readonly Route[] = [
  route('/applications/profiles', listProfiles, profilesPage),
  route('/applications/profiles/create', createProfile, profileForm.creating),
  route('/applications/profiles/:id', getProfile, profilePage),
  route('/applications/profiles/:id/correct', correctProfile, profileForm.correcting),
  route('/applications/profiles/:id/set-state', setProfileState, changeProfile.settingState),
  route('/applications/profiles/:id/add-criterion', addCriterion, criterionForm.adding),
  route('/applications/profiles/:id/remove-criterion', removeCriterion, changeProfile.removing),
  route('/applications/profiles/:id/void', voidProfile, changeProfile.voiding),
  route('/applications/profiles/:id/restore', restoreProfile, changeProfile.restoring),
]
