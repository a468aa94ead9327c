import { addCriterion } from '#modules/applications/commands/add-criterion.ts'
import { createProfile } from '#modules/applications/commands/create-profile.ts'
import { recordApplication } from '#modules/applications/commands/record-application.ts'
import { setApplicationState } from '#modules/applications/commands/set-application-state.ts'
import { setProfileState } from '#modules/applications/commands/set-profile-state.ts'
import { applicationsFigures } from '#modules/applications/face.ts'
import type { World } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { cellKey, type Dimensions } from '#platform/figures.ts'
import type { Actor } from '#platform/identity.ts'

type Words = Partial<Parameters<typeof createProfile>[2] & object>

/** What the tests of applications do again and again, in the words of a coordinator. */
export function deskOf(world: World, coordinator: Actor) {
  const draft = (ref: string, words: Words = {}) =>
    createProfile(world, coordinator, { ref, titles: { en: `Profile ${ref}` }, kind: 'office', ...words })
  const say = (id: string, state: string, date = '2011-01-10', why?: string) =>
    setProfileState(world, coordinator, { id, state, date, ...(why && { why }) } as never)
  /** A profile, published on a date. */
  const publish = async (ref: string, words: Words = {}, date = '2011-01-10') => {
    const { id } = await draft(ref, words)
    await say(id, 'published', date)
    return { id }
  }
  const require = (id: string, words: object) => addCriterion(world, coordinator, { id, ...words } as never)
  /** An application that came to the office. */
  const apply = (ref: string, words: object = {}) =>
    recordApplication(world, coordinator, {
      ref,
      profile: 'open',
      received: '2011-02-01',
      name: `Applicant ${ref}`,
      language: 'en',
      ...words,
    } as never)
  const decide = (id: string, state: string, day = '2011-03-01', why?: string) =>
    setApplicationState(world, coordinator, { id, state, day, ...(why && { why }) } as never)
  return { draft, say, publish, require, apply, decide }
}

const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const figureOf = (name: string) => {
  const found = applicationsFigures.find((figure) => figure.name === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

/** The cells of a figure in the reference year by key. */
export async function cellsOf(db: Db, name: string): Promise<Record<string, bigint>> {
  const cells = await figureOf(name).cells(db, year)
  return Object.fromEntries(cells.map(({ dimensions, value }) => [cellKey(name, dimensions), value]))
}

/** The labels of the records behind a cell. */
export async function behind(db: Db, name: string, dimensions: Dimensions, size = 100): Promise<string[]> {
  const labels: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await figureOf(name).records(db, year, dimensions, { after, size })
    labels.push(...page.rows.map(({ label }) => label))
    if (page.next === null) return labels
    after = page.next
  }
}
