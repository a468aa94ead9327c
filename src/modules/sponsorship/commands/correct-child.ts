import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getChildForUpdate, stayOf } from '../queries/find-child.ts'
import type { SponsorshipTables } from '../tables.ts'
import { childCode, childColumns, childFields } from './child-fields.ts'

/** Corrects the code, kind, year of birth or entry of a child; the version before it stays readable. */
export const correctChild = command({
  name: 'sponsorship.correct-child',
  input: z.object({ id: id(), code: childCode(), ...childFields, why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, code, why, ...fields }, by) {
    await getChildForUpdate(tx, id, by.actor)
    refuseComing(fields.entered, await dayIn(tx as unknown as Tx, by.now), 'entered')
    const { exit } = await stayOf(tx, id)
    if (exit && fields.entered.start > exit.end) throw new Refusal('sponsorship.entry-after-exit', 'entered')
    await keepVersion(tx, 'sponsorship.children', id, by, { change: 'corrected', reason: why })
    try {
      await tx
        .updateTable('sponsorship.children')
        .set({ code, ...childColumns(fields) })
        .where('id', '=', id)
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('sponsorship.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
