import { fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { FilingsTables } from '../tables.ts'
import { duesOf } from './list-filings.ts'
import { settingsOf } from './settings.ts'

/** What of the latest year that is over is still to be made or filed; null where no rules are set or no day is known. */
export async function filingsDue(
  db: Db,
  today: string,
): Promise<{ label: string; ref: string; open: number; dueOn: string; late: boolean } | null> {
  const own = db as unknown as Db<FilingsTables>
  if ((await settingsOf(own)).id === null) return null
  const year = (await fiscalYearsOf(db)).find(({ end }) => end < today)
  if (!year) return null
  const open = (await duesOf(own, year, today)).filter(({ state, dueOn }) => state !== 'done' && dueOn !== null)
  const dueOn = open[0]?.dueOn
  if (!dueOn) return null
  return { label: year.label, ref: year.ref, open: open.length, dueOn, late: dueOn < today }
}
