import { type Route, route } from '#platform/web/route.ts'
import { correctHours } from './commands/correct-hours.ts'
import { correctVolunteer } from './commands/correct-volunteer.ts'
import { createVolunteer } from './commands/create-volunteer.ts'
import { beginService, endService } from './commands/end-service.ts'
import { grantConsent, withdrawConsent } from './commands/grant-consent.ts'
import { recordHours } from './commands/record-hours.ts'
import { restoreHours, voidHours } from './commands/void-hours.ts'
import { restoreVolunteer, voidVolunteer } from './commands/void-volunteer.ts'
import * as changeHours from './pages/change-hours.tsx'
import * as hoursPage from './pages/hours.tsx'
import * as hoursList from './pages/hours-list.tsx'
import * as recordHoursPage from './pages/record-hours.tsx'
import * as thanksPage from './pages/thanks.tsx'
import * as volunteerPage from './pages/volunteer.tsx'
import * as volunteerForm from './pages/volunteer-form.tsx'
import * as volunteerState from './pages/volunteer-state.tsx'
import * as volunteersPage from './pages/volunteers.tsx'
import { getHours } from './queries/get-hours.ts'
import { getVolunteer } from './queries/get-volunteer.ts'
import { listHours } from './queries/list-hours.ts'
import { listThanks } from './queries/list-thanks.ts'
import { listVolunteers } from './queries/list-volunteers.ts'

export const volunteersRoutes: readonly Route[] = [
  route('/volunteers', listVolunteers, volunteersPage),
  route('/volunteers/create', createVolunteer, volunteerForm.creating),
  route('/volunteers/thanks', listThanks, thanksPage),
  route('/volunteers/hours', listHours, hoursList),
  route('/volunteers/hours/record', recordHours, recordHoursPage),
  route('/volunteers/hours/:id', getHours, hoursPage),
  route('/volunteers/hours/:id/correct', correctHours, changeHours.correcting),
  route('/volunteers/hours/:id/void', voidHours, changeHours.voiding),
  route('/volunteers/hours/:id/restore', restoreHours, changeHours.restoring),
  route('/volunteers/:id', getVolunteer, volunteerPage),
  route('/volunteers/:id/correct', correctVolunteer, volunteerForm.correcting),
  route('/volunteers/:id/end', endService, volunteerState.ending),
  route('/volunteers/:id/begin', beginService, volunteerState.beginning),
  route('/volunteers/:id/grant', grantConsent, volunteerState.granting),
  route('/volunteers/:id/withdraw', withdrawConsent, volunteerState.withdrawing),
  route('/volunteers/:id/void', voidVolunteer, volunteerState.voiding),
  route('/volunteers/:id/restore', restoreVolunteer, volunteerState.restoring),
]
