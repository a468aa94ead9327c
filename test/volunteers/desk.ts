import { createParty } from '#modules/people/commands/create-party.ts'
import { createVolunteer } from '#modules/volunteers/commands/create-volunteer.ts'
import { recordHours } from '#modules/volunteers/commands/record-hours.ts'
import { volunteersFigures } from '#modules/volunteers/face.ts'
import type { World } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { cellKey, type Dimensions } from '#platform/figures.ts'
import type { Actor } from '#platform/identity.ts'

type Words = Omit<Parameters<typeof createVolunteer>[2] & object, 'party' | 'since'>

/** What the tests of volunteers do again and again, in the words of a coordinator. */
export function deskOf(world: World, director: Actor, coordinator: Actor) {
  const person = (ref: string, name: string, kind: 'person' | 'organisation' = 'person') =>
    createParty(world, director, { ref, kind, names: [{ written: name, kind: 'primary' }] })
  /** Adds a person and takes them on as a volunteer. */
  const takeOn = async (ref: string, name: string, since: string, words: Words = {}) => {
    await person(`P-${ref}`, name)
    return createVolunteer(world, coordinator, { party: `P-${ref}`, since, ref, ...words })
  }
  /** Records one line of hours: `give('V-1', '2011-05-01', '1:30')`. */
  const give = (volunteer: string, date: string, time: string, work = 'translation') =>
    recordHours(world, coordinator, { lines: [{ volunteer, date, time, work }] } as never)
  return { person, takeOn, give }
}

const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const figureOf = (name: string) => {
  const found = volunteersFigures.find((figure) => figure.name === name)
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
