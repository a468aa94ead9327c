import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { saidOf } from './authorisation-steps.ts'
import { readRecord } from './lock-record.ts'

/** An authorisation, all that was said of where it stands, and its earlier versions. Throws NotFound. */
export const getAuthorisation = query({
  name: 'governance.get-authorisation',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const authorisation = await readRecord(db, 'governance.authorisations', id)
    return {
      ...authorisation,
      steps: await saidOf(db, id),
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
