import type { z } from 'zod'
import { createParty } from '#modules/people/commands/create-party.ts'
import { addChapter } from '#modules/publishing/commands/add-chapter.ts'
import { addEdition } from '#modules/publishing/commands/add-edition.ts'
import { addTranslator } from '#modules/publishing/commands/add-translator.ts'
import { createPublication } from '#modules/publishing/commands/create-publication.ts'
import { recordCopies } from '#modules/publishing/commands/record-copies.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type Input<C extends { spec: { input: z.ZodType } }> = Partial<z.input<C['spec']['input']>>

/** A white paper published on 28 June 2011, unless told otherwise. */
export const whitePaper = (given: Input<typeof createPublication> = {}) => ({
  kind: 'white-paper' as const,
  titles: { en: 'White paper 2010', ja: '2010年版白書' },
  date: '2011-06-28',
  ...given,
})

/** What the tests of publishing do again and again, in the words of an editor. */
export function deskOf(world: World, editor: Actor) {
  const publish = (given: Input<typeof createPublication> = {}) => createPublication(world, editor, whitePaper(given))
  const edition = (id: string, given: Input<typeof addEdition> = {}) =>
    addEdition(world, editor, { id, language: 'ja', date: '2011-06-28', ...given })
  const chapter = (id: string, position: string, given: Input<typeof addChapter> = {}) =>
    addChapter(world, editor, { id, position, titles: { en: `Chapter ${position}` }, ...given })
  const translator = (id: string, given: Input<typeof addTranslator> = {}) =>
    addTranslator(world, editor, { id, from: 'ko', to: 'ja', ...given })
  const copies = (id: string, number: string, given: Input<typeof recordCopies> = {}) =>
    recordCopies(world, editor, { id, number, recipient: 'members', date: '2011-07', ...given })
  return { publish, edition, chapter, translator, copies }
}

/** A person of people under this reference. */
export const person = (world: World, director: Actor, ref: string) =>
  createParty(world, director, { ref, kind: 'person', names: [{ kind: 'primary', written: `Name of ${ref}` }] })
