import type { Db } from '#platform/db/db.ts'
import type { RequestsTables } from '../tables.ts'

/** What holds until the office says otherwise: two weeks; seven years, as Japan's tax law asks of books and vouchers. */
const usualTerms = { answer_days: 14, book_years: 7 }

/** The office's own terms: days for an answer, years for its books. */
export async function termsOf(db: Db<RequestsTables>) {
  const row = await db.selectFrom('requests.terms').selectAll().executeTakeFirst()
  return row ?? { ...usualTerms, id: null, recorded_at: null, recorded_by: null, voided_at: null }
}
