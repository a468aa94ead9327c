import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { versionsOf } from '#platform/versions.ts'
import type { RequestsTables } from '../tables.ts'
import { termsOf } from './terms-of.ts'

/** The office's own terms, and what they were before. */
export const getTerms = query({
  name: 'requests.get-terms',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<RequestsTables>) {
    const terms = await termsOf(db)
    return { ...terms, versions: terms.id === null ? [] : await versionsOf(db, 'requests', terms.id) }
  },
})
