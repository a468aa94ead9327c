import { sql } from 'kysely'
import { emptyColumns, type Holdings, held } from '#platform/holdings.ts'

/**
 * What somebody asked and was answered. While the books name them it proves that their wish was done; then its words go, and that there
 * was a request stays.
 */
export const ownHoldings: Holdings = {
  names: ['requests.requests.party_id', 'requests.erasures.party_id'],
  // those of this module, which its texts have anyway
  words: [],
  tell: async (db, ids) => [
    await held(
      db,
      'requests.holding.requests',
      {
        ref: ['requests.field.ref'],
        received_on: ['requests.field.received-on', 'day'],
        kind: ['requests.field.kind', 'requests.kind.'],
        wants: ['requests.field.wants'],
        answered_on: ['requests.field.answered-on', 'day'],
        outcome: ['requests.field.outcome', 'requests.outcome.'],
        answer: ['requests.field.answer'],
      },
      sql`select ref, received_on, kind, wants, answered_on, outcome, answer from requests.requests
        where party_id = any(${ids}::uuid[]) order by received_on, id`,
    ),
  ],
  async erase(tx, ids, reach) {
    if (reach === 'all') await emptyColumns(tx, 'requests.requests', 'party_id', ids, ['wants', 'answer'])
  },
}
