import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
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
import { importAttendance } from './imports/attendance.ts'
import { importClasses } from './imports/classes.ts'
import { importEnrolments } from './imports/enrolments.ts'
import { importLearners } from './imports/learners.ts'
import { importProgrammes } from './imports/programmes.ts'
import { importSessions } from './imports/sessions.ts'
import { importTerms } from './imports/terms.ts'
import { importVisits } from './imports/visits.ts'
import { educationPolicy, seeEvery } from './policy.ts'
import { educationFigures } from './queries/figures.ts'
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
import { listTeachers } from './queries/list-teachers.ts'
import { listVisits } from './queries/list-visits.ts'
import { searchEducation } from './queries/search-education.ts'
import { showTermReport } from './queries/show-term-report.ts'
import { stateOfEducation } from './queries/tasks.ts'
import { educationRoutes } from './routes.ts'
import { educationWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = educationWords.in(c.language)
  const { any, sessions, lost, unmarked, begun, terms } = await stateOfEducation(c.world.db, c.today)
  const when = (holds: boolean, act: string, text: string, href: string): Task[] =>
    holds && c.may(`education.${act}`) ? [{ text, href }] : []
  return [
    ...when(!any, 'create-programme', t('education.task.first-programme'), '/education/programmes/create'),
    ...when(
      sessions > 0n,
      'record-session',
      t('education.task.sessions', { count: sessions }),
      '/education/sessions?state=planned&order=asc',
    ),
    ...when(
      lost > 0n,
      'plan-make-up',
      t('education.task.lost', { count: lost }),
      '/education/sessions?state=cancelled',
    ),
    ...when(
      unmarked > 0n,
      'record-session',
      t('education.task.unmarked', { count: unmarked }),
      '/education/sessions?state=held',
    ),
    ...when(begun > 0n, 'set-term-state', t('education.task.begun', { count: begun }), '/education'),
    ...when(terms > 0n, 'set-term-state', t('education.task.terms', { count: terms }), '/education'),
  ]
}

const imports = [
  ...[importProgrammes, importTerms, importClasses, importLearners],
  ...[importEnrolments, importSessions, importAttendance, importVisits],
]

export const education: Module = {
  name: 'education',
  words: educationWords,
  commands: [
    ...[createProgramme, correctProgramme, voidProgramme, restoreProgramme],
    ...[createTerm, correctTerm, setTermState, voidTerm, restoreTerm],
    ...[createClass, correctClass, voidClass, restoreClass],
    ...[planSessions, planMakeUp, recordSession, cancelSession, reopenSession, correctSession],
    ...[voidSession, restoreSession],
    ...[createLearner, correctLearner, recordPlacement, voidPlacement, voidLearner, restoreLearner],
    ...[enrolLearner, endEnrolment, reopenEnrolment, voidEnrolment, assignTeacher, endAssignment],
    ...[recordVisit, correctVisit, voidVisit, restoreVisit],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[...[listProgrammes, getProgramme, getTerm, getClass, listSessions, getSession]],
    ...[listLearners, getLearner, getEnrolment, listTeachers, searchEducation],
    ...[listVisits, getVisit, showTermReport],
  ],
  routes: educationRoutes,
  policy: educationPolicy,
  permissions: [seeEvery],
  quick: [
    {
      href: '/education/sessions?state=planned&order=asc',
      label: 'education.record-session.title',
      permission: 'education.record-session',
    },
  ],
  navigation: [
    { href: '/education', label: 'education.list-programmes.title', permission: 'education.list-programmes' },
    { href: '/education/learners', label: 'education.list-learners.title', permission: 'education.list-learners' },
    { href: '/education/sessions', label: 'education.list-sessions.title', permission: 'education.list-sessions' },
    { href: '/education/visits', label: 'education.list-visits.title', permission: 'education.list-visits' },
  ],
  figures: educationFigures,
  imports,
  tasks,
  search: (tx, by, text, most) => searchEducation.within(tx, by, { text, most }),
}
