import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { isShort } from '../rules/short-year.ts'
import { chooseYear } from './choose-year.ts'
import { sectionsOf } from './list-sections.ts'

/** The label of the latest year with records, whether it is shorter than a year, and how many sections its report has; undefined before there is a year. */
export async function countSections(db: Db): Promise<{ year: string; short: boolean; count: number } | undefined> {
  try {
    const { year } = await chooseYear(db, undefined)
    return { year: year.label, short: isShort(year), count: (await sectionsOf(db, year.id)).length }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
