import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText } from '#platform/inputs.ts'
import type { AidTables } from '../tables.ts'

export const siteFields = { code: code(), note: optionalText(), openedOn: optional(day()) }

/** Adds a place that holds stock. It is known by its code alone; no address is kept. */
export const createSite = command({
  name: 'aid.create-site',
  input: z.object({ ...siteFields, ref: optional(code()) }),
  async run(tx: Tx<AidTables>, { code, ref, note, openedOn }) {
    const id = newId()
    const row = { id, ref: ref ?? code, code, note, opened_on: openedOn, voided_at: null }
    try {
      await tx.insertInto('aid.sites').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('aid.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
