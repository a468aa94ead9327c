import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'
import { siteFields } from './create-site.ts'

/** Corrects a site's code, opening day or note; the version before it stays readable. */
export const correctSite = command({
  name: 'aid.correct-site',
  input: z.object({ id: id(), ...siteFields, why: text(500) }),
  async run(tx: Tx<AidTables>, { id, code, note, openedOn, why }, by) {
    await keepVersion(tx, 'aid.sites', id, by, { change: 'corrected', reason: why })
    try {
      const set = { code, note, opened_on: openedOn }
      const site = await tx.updateTable('aid.sites').set(set).where('id', '=', id).returning('id').executeTakeFirst()
      if (!site) throw new NotFound()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('aid.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
