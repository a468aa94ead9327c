import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { DonationsTables } from '../tables.ts'

/** One suggestion with its earlier versions. Throws NotFound. */
export const getSuggestion = query({
  name: 'donations.get-suggestion',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<DonationsTables>, { id }) {
    const found = await db.selectFrom('donations.suggestions').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound()
    return { ...found, versions: await versionsOf(db, 'donations', id) }
  },
})
