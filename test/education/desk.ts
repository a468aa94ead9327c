import { createClass } from '#modules/education/commands/create-class.ts'
import { createLearner } from '#modules/education/commands/create-learner.ts'
import { createProgramme } from '#modules/education/commands/create-programme.ts'
import { createTerm } from '#modules/education/commands/create-term.ts'
import { planSessions } from '#modules/education/commands/plan-sessions.ts'
import { recordSession } from '#modules/education/commands/record-session.ts'
import { listSessions } from '#modules/education/queries/list-sessions.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type TermGiven = Partial<Parameters<typeof createTerm>[2] & object>

/** What the tests of education do again and again, in the words of a teacher. */
export function deskOf(world: World, teacher: Actor) {
  const sessionsOf = async (ref: string) =>
    (await listSessions(world, teacher, { class: ref, order: 'asc', size: 200 })).rows
  const plan = async (id: string, ref: string, ...days: string[]) => {
    await planSessions(world, teacher, { id, plannedHours: '3', lines: days.map((day) => ({ day })) } as never)
    return (await sessionsOf(ref)).filter(({ day }) => days.includes(day)).map((row) => row.id)
  }
  return {
    programme: (ref: string, more: { agency?: string; contractHours?: string } = {}) =>
      createProgramme(world, teacher, {
        ...{ ref, names: { en: `Programme ${ref}` }, agency: 'An agency', date: '2011-06/2012-03' },
        ...more,
      } as never),
    /** A term of 60 hours in July and August 2011, announced in May, unless told otherwise. */
    term: (programmeId: string, ordinal: number, more: TermGiven = {}) =>
      createTerm(world, teacher, {
        ...{ id: programmeId, ordinal: String(ordinal), names: { en: `Term ${ordinal}` }, plannedHours: '60' },
        ...{ first: '2011-07-01', last: '2011-08-31', announced: '2011-05' },
        ...more,
      } as never),
    class: (termId: string, ref: string, level: 'mixed' | 'a1' | 'b1' = 'mixed') =>
      createClass(world, teacher, { id: termId, ref, level, names: { en: `Class ${ref}` } } as never),
    /** Sessions of three hours planned on days; their ids in the order of the days. */
    plan,
    /** Sessions held on days, each as long as told. */
    async hold(id: string, ref: string, days: Readonly<Record<string, string>>) {
      const ids = await plan(id, ref, ...Object.keys(days))
      for (const [i, deliveredHours] of Object.values(days).entries())
        await recordSession(world, teacher, { id: ids[i] ?? '', deliveredHours } as never)
      return ids
    },
    sessionsOf,
    learner: (code: string, more: { kind?: string; language?: string; class?: string; from?: string } = {}) =>
      createLearner(world, teacher, { ...{ code, kind: 'refugee', language: 'ko' }, ...more } as never),
    /** Marks learners in a session held for three hours: `{ 'L-1': 'present', 'L-2': 'present 1:30' }`. */
    mark: (id: string, marks: Readonly<Record<string, string>>, why = '') =>
      recordSession(world, teacher, {
        ...{ id, deliveredHours: '3', why },
        lines: Object.entries(marks).map(([learner, said]) => {
          const [presence = '', time = ''] = said.split(' ')
          return { learner, presence, time }
        }),
      } as never),
  }
}
