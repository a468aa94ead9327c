import type { z } from 'zod'
import { createIssue } from '#modules/newsletters/commands/create-issue.ts'
import { createSeries } from '#modules/newsletters/commands/create-series.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type Given = Partial<z.input<(typeof createIssue)['spec']['input']>>

/** An issue by post in Japanese whose reach nobody told, unless told otherwise. */
export const winterIssue = (given: Given = {}) => ({
  kind: 'issue' as const,
  date: '2010-12',
  channel: 'post' as const,
  languages: ['ja'],
  titles: { en: 'News of the winter', ja: '冬のたより' },
  ...given,
})

/** What the tests of newsletters do again and again, in the words of an editor. */
export function deskOf(world: World, editor: Actor) {
  const send = (given: Given = {}) => createIssue(world, editor, winterIssue(given))
  const series = (ref: string, since = '2002', until = '') =>
    createSeries(world, editor, { ref, since, until, names: { en: `Series ${ref}` } })
  return { send, series }
}
