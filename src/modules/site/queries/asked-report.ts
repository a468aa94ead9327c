import { publishedReport } from '#modules/report/face.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'

/** The version of a year's report that an address names. Throws NotFound. */
export async function askedReport(db: Db, year: string, version: string, language: Language) {
  const found = /^[1-9]\d{0,5}$/.test(version) && (await publishedReport(db, year, Number(version), language))
  if (!found) throw new NotFound()
  return found
}
