import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import * as acts from '../commands/void-records.ts'
import { getClass } from '../queries/get-class.ts'
import { getProgramme } from '../queries/get-programme.ts'
import { getSession } from '../queries/get-session.ts'
import { getTerm } from '../queries/get-term.ts'
import { getVisit } from '../queries/get-visit.ts'
import { nameText, say } from './parts.tsx'
import { sessionTitle } from './session.tsx'
import { visitTitle } from './visit.tsx'

const records = {
  programme: {
    path: 'programmes',
    nameOf: async (c: Ctx, id: string) => nameText(c, (await getProgramme(c.world, c.actor, { id })).names),
  },
  term: {
    path: 'terms',
    nameOf: async (c: Ctx, id: string) => nameText(c, (await getTerm(c.world, c.actor, { id })).names),
  },
  class: {
    path: 'classes',
    nameOf: async (c: Ctx, id: string) => nameText(c, (await getClass(c.world, c.actor, { id })).names),
  },
  session: {
    path: 'sessions',
    nameOf: async (c: Ctx, id: string) => sessionTitle(c, await getSession(c.world, c.actor, { id })),
  },
  visit: {
    path: 'visits',
    nameOf: async (c: Ctx, id: string) => visitTitle(c, await getVisit(c.world, c.actor, { id })),
  },
} as const

const screen = (verb: 'void' | 'restore', kind: keyof typeof records, act: typeof acts.voidTerm) =>
  changeScreen(act, {
    here: (c) => `/education/${records[kind].path}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`education.${verb}-${kind}.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}-${kind}.title`),
        record: await records[kind].nameOf(c, c.param('id')),
      }
    },
  })

/** A programme taken out of use, and brought back. */
export const voidingProgramme = screen('void', 'programme', acts.voidProgramme)
export const restoringProgramme = screen('restore', 'programme', acts.restoreProgramme)
/** A term taken out, and brought back. */
export const voidingTerm = screen('void', 'term', acts.voidTerm)
export const restoringTerm = screen('restore', 'term', acts.restoreTerm)
/** A class taken out, and brought back. */
export const voidingClass = screen('void', 'class', acts.voidClass)
export const restoringClass = screen('restore', 'class', acts.restoreClass)
/** A session taken out, and brought back. */
export const voidingSession = screen('void', 'session', acts.voidSession)
export const restoringSession = screen('restore', 'session', acts.restoreSession)
/** A visit taken out, and brought back. */
export const voidingVisit = screen('void', 'visit', acts.voidVisit)
export const restoringVisit = screen('restore', 'visit', acts.restoreVisit)
