import type { Db } from '#platform/db/db.ts'
import type { FilingsTables } from '../tables.ts'

export type Settings = Omit<FilingsTables['filings.settings'], 'id'>

/** What holds until somebody says something else: no country, nothing authorised. */
const unset: Settings = {
  pack: 'plain',
  authorised_from: null,
  authorised_until: null,
  ordinance: null,
  ordinance_from: null,
  counts_supporting_dues: false,
  free_funds: [],
}

/** By which rules is filed; the plain ones until some are set. */
export async function settingsOf(db: Db<FilingsTables>): Promise<Settings & { id: string | null }> {
  const set = await db.selectFrom('filings.settings').selectAll().executeTakeFirst()
  return set ?? { id: null, ...unset }
}

/** Whether the organisation was authorised on a day of a span. */
export const isAuthorised = (
  { authorised_from, authorised_until }: Settings,
  { start, end }: { readonly start: string; readonly end: string },
): boolean =>
  authorised_from !== null && authorised_from <= end && (authorised_until === null || authorised_until >= start)
