import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { usualErasure } from '../rules/erasure.ts'
import type { ApplicationsTables } from '../tables.ts'
import { countUpTo } from './inputs.ts'

/** Sets after how many days what was declined, withdrawn or taken out is erased; the days before stay readable. */
export const setErasure = command({
  name: 'applications.set-erasure',
  input: z.object({ days: countUpTo(3650n), why: text(500) }),
  async run(tx: Tx<ApplicationsTables>, { days, why }, by) {
    await tx
      .insertInto('applications.settings')
      .values({ id: newId(), erase_after: usualErasure })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { id } = await tx.selectFrom('applications.settings').select('id').forUpdate().executeTakeFirstOrThrow()
    await keepVersion(tx, 'applications.settings', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('applications.settings').set({ erase_after: days }).where('id', '=', id).execute()
    return { id }
  },
})
