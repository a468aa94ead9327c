import { type Route, route } from '#platform/web/route.ts'
import { assignTeacher, endAssignment } from './commands/assign-teacher.ts'
import { cancelSession, reopenSession } from './commands/cancel-session.ts'
import { correctClass } from './commands/correct-class.ts'
import { correctLearner } from './commands/correct-learner.ts'
import { correctProgramme } from './commands/correct-programme.ts'
import { correctSession } from './commands/correct-session.ts'
import { correctTerm } from './commands/correct-term.ts'
import { correctVisit } from './commands/correct-visit.ts'
import { createClass } from './commands/create-class.ts'
import { createLearner } from './commands/create-learner.ts'
import { createProgramme } from './commands/create-programme.ts'
import { createTerm } from './commands/create-term.ts'
import { endEnrolment, reopenEnrolment } from './commands/end-enrolment.ts'
import { enrolLearner, voidEnrolment } from './commands/enrol-learner.ts'
import { planMakeUp } from './commands/plan-make-up.ts'
import { planSessions } from './commands/plan-sessions.ts'
import { recordPlacement, voidPlacement } from './commands/record-placement.ts'
import { recordSession } from './commands/record-session.ts'
import { recordVisit } from './commands/record-visit.ts'
import { setTermState } from './commands/set-term-state.ts'
import { restoreLearner, voidLearner } from './commands/void-learner.ts'
import {
  restoreClass,
  restoreProgramme,
  restoreSession,
  restoreTerm,
  restoreVisit,
  voidClass,
  voidProgramme,
  voidSession,
  voidTerm,
  voidVisit,
} from './commands/void-records.ts'
import * as assignPage from './pages/assign-teacher.tsx'
import * as classPage from './pages/class.tsx'
import * as classForm from './pages/class-form.tsx'
import * as enrolmentPage from './pages/enrolment.tsx'
import * as enrolmentForm from './pages/enrolment-form.tsx'
import * as learnerPage from './pages/learner.tsx'
import * as learnerForm from './pages/learner-form.tsx'
import * as learnersPage from './pages/learners.tsx'
import * as programmePage from './pages/programme.tsx'
import * as programmeForm from './pages/programme-form.tsx'
import * as programmesPage from './pages/programmes.tsx'
import * as sessionPage from './pages/session.tsx'
import * as sessionForm from './pages/session-form.tsx'
import * as statePage from './pages/session-state.tsx'
import * as sessionsPage from './pages/sessions.tsx'
import * as termPage from './pages/term.tsx'
import * as termForm from './pages/term-form.tsx'
import * as reportPage from './pages/term-report.tsx'
import * as visitPage from './pages/visit.tsx'
import * as visitForm from './pages/visit-form.tsx'
import * as visitsPage from './pages/visits.tsx'
import * as voidPage from './pages/void.tsx'
import { getClass } from './queries/get-class.ts'
import { getEnrolment } from './queries/get-enrolment.ts'
import { getLearner } from './queries/get-learner.ts'
import { getProgramme } from './queries/get-programme.ts'
import { getSession } from './queries/get-session.ts'
import { getTerm } from './queries/get-term.ts'
import { getVisit } from './queries/get-visit.ts'
import { listLearners } from './queries/list-learners.ts'
import { listProgrammes } from './queries/list-programmes.ts'
import { listSessions } from './queries/list-sessions.ts'
import { listVisits } from './queries/list-visits.ts'
import { showTermReport } from './queries/show-term-report.ts'

export const educationRoutes: readonly Route[] = [
  route('/education', listProgrammes, programmesPage),
  route('/education/programmes/create', createProgramme, programmeForm.creating),
  route('/education/programmes/:id', getProgramme, programmePage),
  route('/education/programmes/:id/correct', correctProgramme, programmeForm.correcting),
  route('/education/programmes/:id/add-term', createTerm, termForm.creating),
  route('/education/programmes/:id/record-visit', recordVisit, visitForm.recording),
  route('/education/programmes/:id/void', voidProgramme, voidPage.voidingProgramme),
  route('/education/programmes/:id/restore', restoreProgramme, voidPage.restoringProgramme),
  route('/education/terms/:id', getTerm, termPage),
  route('/education/terms/:id/report', showTermReport, reportPage),
  route('/education/terms/:id/correct', correctTerm, termForm.correcting),
  route('/education/terms/:id/set-state', setTermState, termForm.settingState),
  route('/education/terms/:id/add-class', createClass, classForm.creating),
  route('/education/terms/:id/void', voidTerm, voidPage.voidingTerm),
  route('/education/terms/:id/restore', restoreTerm, voidPage.restoringTerm),
  route('/education/classes/:id', getClass, classPage),
  route('/education/classes/:id/correct', correctClass, classForm.correcting),
  route('/education/classes/:id/plan-sessions', planSessions, sessionForm.planning),
  route('/education/classes/:id/assign', assignTeacher, assignPage.assigning),
  route('/education/classes/:id/end-assignment', endAssignment, assignPage.ending),
  route('/education/classes/:id/void', voidClass, voidPage.voidingClass),
  route('/education/classes/:id/restore', restoreClass, voidPage.restoringClass),
  route('/education/learners', listLearners, learnersPage),
  route('/education/learners/create', createLearner, learnerForm.creating),
  route('/education/learners/:id', getLearner, learnerPage),
  route('/education/learners/:id/correct', correctLearner, learnerForm.correcting),
  route('/education/learners/:id/enrol', enrolLearner, learnerForm.enrolling),
  route('/education/learners/:id/record-placement', recordPlacement, learnerForm.placing),
  route('/education/learners/:id/void-placement', voidPlacement, learnerForm.voidingPlacement),
  route('/education/learners/:id/void', voidLearner, learnerForm.voiding),
  route('/education/learners/:id/restore', restoreLearner, learnerForm.restoring),
  route('/education/enrolments/:id', getEnrolment, enrolmentPage),
  route('/education/enrolments/:id/end', endEnrolment, enrolmentForm.ending),
  route('/education/enrolments/:id/reopen', reopenEnrolment, enrolmentForm.reopening),
  route('/education/enrolments/:id/void', voidEnrolment, enrolmentForm.voiding),
  route('/education/sessions', listSessions, sessionsPage),
  route('/education/sessions/:id', getSession, sessionPage),
  route('/education/sessions/:id/record', recordSession, statePage.recording),
  route('/education/sessions/:id/cancel', cancelSession, statePage.cancelling),
  route('/education/sessions/:id/reopen', reopenSession, statePage.reopening),
  route('/education/sessions/:id/make-up', planMakeUp, sessionForm.makingUp),
  route('/education/sessions/:id/correct', correctSession, sessionForm.correcting),
  route('/education/sessions/:id/void', voidSession, voidPage.voidingSession),
  route('/education/sessions/:id/restore', restoreSession, voidPage.restoringSession),
  route('/education/visits', listVisits, visitsPage),
  route('/education/visits/:id', getVisit, visitPage),
  route('/education/visits/:id/correct', correctVisit, visitForm.correcting),
  route('/education/visits/:id/void', voidVisit, voidPage.voidingVisit),
  route('/education/visits/:id/restore', restoreVisit, voidPage.restoringVisit),
]
