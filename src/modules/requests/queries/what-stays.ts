import { fiscalYearsOf } from '#modules/organisation/face.ts'
import { compareDays } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Reach } from '#platform/holdings.ts'
import { booksUntil } from '../rules/terms.ts'
import type { RequestsTables } from '../tables.ts'
import { holders } from './holders.ts'
import { termsOf } from './terms-of.ts'

/** How far an erasure may go today, and what must end before. */
export interface Stays {
  readonly reach: Reach
  /** The last day on which the books must name them; null where none does. */
  readonly booksUntil: string | null
  /** Message keys of what goes on with them. */
  readonly goesOn: readonly string[]
}

/** What stays of the parties `ids` if they were erased today. */
export async function whatStays(db: Db, ids: readonly string[], today: string): Promise<Stays> {
  const days = []
  const goesOn = []
  for (const holder of holders) {
    days.push((await holder.lastBookDay?.(db, ids)) ?? null)
    goesOn.push(...((await holder.goesOn?.(db, ids, today)) ?? []))
  }
  const last = days
    .filter((day) => day !== null)
    .sort(compareDays)
    .at(-1)
  if (last === undefined) return { reach: 'all', booksUntil: null, goesOn }
  const { book_years } = await termsOf(db as unknown as Db<RequestsTables>)
  const until = booksUntil(last, await fiscalYearsOf(db), book_years)
  return compareDays(until, today) < 0
    ? { reach: 'all', booksUntil: null, goesOn }
    : { reach: 'but-books', booksUntil: until, goesOn }
}
