import { z } from 'zod'
import { decidePayer, payerOf } from '#modules/payments/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'

/** Leaves open who a payer is: its payments no longer wait, and stay without a giver. */
export const leavePayer = command({
  name: 'statements.leave-payer',
  looksInto: ['giving', 'payments'],
  input: z.object({ id: id() }),
  async run(tx: Tx, { id }, by: By) {
    await decidePayer(tx, await payerOf(tx, id), null, 'nobody', by)
    return { id }
  },
})
