import type { z } from 'zod'
import { correctObservation } from '#modules/situation/commands/correct-observation.ts'
import { createIndicator } from '#modules/situation/commands/create-indicator.ts'
import { createSource } from '#modules/situation/commands/create-source.ts'
import { recordObservation } from '#modules/situation/commands/record-observation.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type Indicator = Partial<z.input<(typeof createIndicator)['spec']['input']>>
type Told = Partial<z.input<(typeof recordObservation)['spec']['input']>>

/** What the tests of the outside situation do again and again, in the words of an editor. */
export function deskOf(world: World, editor: Actor) {
  const source = (ref: string) => createSource(world, editor, { ref, names: { en: `Source ${ref}` }, kind: 'media' })
  const indicator = (ref: string, given: Indicator = {}) =>
    createIndicator(world, editor, {
      ref,
      names: { en: `Indicator ${ref}` },
      unit: 'person',
      nature: 'flow',
      frequency: 'year',
      ...given,
    })
  const told = (given: Told) => ({ source: 'S', published: '2011-01', seen: '2011-02-01', ...given })
  const observe = (id: string, date: string, value: string, given: Told = {}) =>
    recordObservation(world, editor, told({ id, date, value, ...given }) as never)
  const revise = (id: string, value: string, given: Told & { why?: string } = {}) =>
    correctObservation(world, editor, told({ why: 'revised', ...given, id, value }) as never)
  return { source, indicator, observe, revise }
}
