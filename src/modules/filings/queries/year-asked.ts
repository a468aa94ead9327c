import { sql } from 'kysely'
import { z } from 'zod'
import { type FiscalYear, fiscalYearOf, fiscalYearsOf } from '#modules/organisation/face.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'

/** What a screen of a year asks. */
export const yearInput = {
  /** The label or reference of a fiscal year. */
  year: z.string().max(40).optional(),
  /** The day on which it is asked; the organisation's today unless given. */
  today: z.string().refine(isDay).optional(),
}

/** The day that is asked, or the organisation's today. */
export async function dayAsked(db: Db, today: string | undefined): Promise<string> {
  if (today !== undefined) return today
  const { rows } = await sql<{ today: string }>`select today from organisation.public_days`.execute(db)
  if (!rows[0]) throw new Error('the database knows no day')
  return rows[0].today
}

/** The fiscal year that is asked, or the latest that is over on a day, for of it papers are made; else the latest that has begun. */
export async function yearAsked(
  db: Db,
  { year: named, today }: { readonly year?: string | undefined; readonly today?: string | undefined },
): Promise<FiscalYear | undefined> {
  if (named !== undefined) {
    const year = await fiscalYearOf(db, named)
    if (year) return year
  }
  const years = await fiscalYearsOf(db)
  const day = await dayAsked(db, today)
  return years.find(({ end }) => end < day) ?? years.find(({ start }) => start <= day) ?? years.at(-1)
}
