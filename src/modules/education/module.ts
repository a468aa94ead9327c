import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { cancelSession, reopenSession } from './commands/cancel-session.ts'
import { correctClass } from './commands/correct-class.ts'
import { correctProgramme } from './commands/correct-programme.ts'
import { correctSession } from './commands/correct-session.ts'
import { correctTerm } from './commands/correct-term.ts'
import { createClass } from './commands/create-class.ts'
import { createProgramme } from './commands/create-programme.ts'
import { createTerm } from './commands/create-term.ts'
import { planMakeUp } from './commands/plan-make-up.ts'
import { planSessions } from './commands/plan-sessions.ts'
import { recordSession } from './commands/record-session.ts'
import { setTermState } from './commands/set-term-state.ts'
import {
  restoreClass,
  restoreProgramme,
  restoreSession,
  restoreTerm,
  voidClass,
  voidProgramme,
  voidSession,
  voidTerm,
} from './commands/void-records.ts'
import { importClasses } from './imports/classes.ts'
import { importProgrammes } from './imports/programmes.ts'
import { importSessions } from './imports/sessions.ts'
import { importTerms } from './imports/terms.ts'
import { educationFigures } from './queries/figures.ts'
import { getClass } from './queries/get-class.ts'
import { getProgramme } from './queries/get-programme.ts'
import { getSession } from './queries/get-session.ts'
import { getTerm } from './queries/get-term.ts'
import { listProgrammes } from './queries/list-programmes.ts'
import { listSessions } from './queries/list-sessions.ts'
import { searchEducation } from './queries/search-education.ts'
import { stateOfEducation } from './queries/tasks.ts'
import { educationRoutes } from './routes.ts'
import { educationWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = educationWords.in(c.language)
  const { any, sessions, lost, terms } = await stateOfEducation(c.world.db, c.today)
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
    ...when(terms > 0n, 'set-term-state', t('education.task.terms', { count: terms }), '/education'),
  ]
}

const imports = [importProgrammes, importTerms, importClasses, importSessions]

export const education: Module = {
  name: 'education',
  words: educationWords,
  commands: [
    ...[createProgramme, correctProgramme, voidProgramme, restoreProgramme],
    ...[createTerm, correctTerm, setTermState, voidTerm, restoreTerm],
    ...[createClass, correctClass, voidClass, restoreClass],
    ...[planSessions, planMakeUp, recordSession, cancelSession, reopenSession, correctSession],
    ...[voidSession, restoreSession],
    ...imports.map(importCommand),
  ],
  queries: [...[listProgrammes, getProgramme, getTerm, getClass, listSessions, getSession], searchEducation],
  routes: educationRoutes,
  quick: [
    {
      href: '/education/sessions?state=planned&order=asc',
      label: 'education.record-session.title',
      permission: 'education.record-session',
    },
  ],
  navigation: [
    { href: '/education', label: 'education.list-programmes.title', permission: 'education.list-programmes' },
    { href: '/education/sessions', label: 'education.list-sessions.title', permission: 'education.list-sessions' },
  ],
  figures: educationFigures,
  imports,
  tasks,
  search: (world, viewer, text, most) => searchEducation(world, viewer, { text, most }),
}
