import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { parsed, text } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { keepVersion } from '#platform/versions.ts'
import { defaultPolicy } from '../rules/defaults.ts'
import type { OrganisationTables } from '../tables.ts'

const count = () => parsed((given) => parseCount(given)).transform(Number)

const input = z.object({
  disclosureThreshold: count().refine((n) => n >= 2 && n <= 1000, 'organisation.threshold-out-of-range'),
  releaseDelayDays: count().refine((n) => n <= 3650, 'organisation.delay-out-of-range'),
  why: text(500),
})

async function policyForUpdate(tx: Tx<OrganisationTables>): Promise<{ id: string }> {
  const row = {
    id: newId(),
    disclosure_threshold: defaultPolicy.disclosureThreshold,
    release_delay_days: defaultPolicy.releaseDelayDays,
  }
  await tx
    .insertInto('organisation.policy')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx.selectFrom('organisation.policy').select('id').forUpdate().executeTakeFirstOrThrow()
}

/** Sets from which count people are protected in public, and how long news waits; the policy before it stays readable. */
export const setPolicy = command({
  name: 'organisation.set-policy',
  input,
  async run(tx: Tx<OrganisationTables>, { disclosureThreshold, releaseDelayDays, why }, by) {
    const { id } = await policyForUpdate(tx)
    await keepVersion(tx, 'organisation.policy', id, by, { change: 'corrected', reason: why })
    const set = { disclosure_threshold: disclosureThreshold, release_delay_days: releaseDelayDays }
    await tx.updateTable('organisation.policy').set(set).where('id', '=', id).execute()
    return { id }
  },
})
