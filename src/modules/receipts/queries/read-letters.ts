import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { Envelope } from '#platform/pdf/envelopes.ts'
import type { Language } from '#platform/words.ts'
import type { Printed } from '../rules/printed.ts'
import type { ReceiptsTables } from '../tables.ts'

/** A receipt as it goes to paper: the envelope of the day of its issue, the number of the copy where it is one. */
export interface Letter {
  readonly id: string
  readonly language: Language
  readonly printed: Printed
  readonly envelope: Envelope
  readonly copy: number | null
  readonly isVoid: boolean
}

/**
 * What a print has to show: its receipt or copy, or its part of a batch in the order of the numbers, `size` in a part. Void
 * receipts of a batch are left out.
 */
export const readLetters = query({
  name: 'receipts.read-letters',
  reads: 'private',
  input: z.object({ id: id(), size: z.number().int().min(1).max(1000).default(200) }),
  async run(db: Db<ReceiptsTables>, { id, size }): Promise<Letter[]> {
    const { rows } = await sql<Letter>`with print as (select * from receipts.prints where id = ${id}),
      chosen as (select r.*, c.position as copy, row_number() over (order by r.serial) as nth
        from print p join receipts.receipts r on r.id = p.receipt_id or (r.batch_id = p.batch_id and r.voided_at is null)
        left join receipts.copies c on c.id = p.copy_id)
      select r.id, r.language, r.printed, r.copy, r.voided_at is not null as "isVoid",
        coalesce((select o.envelope from receipts.policies o where o.since_on <= r.issued_on and o.voided_at is null
          order by o.since_on desc limit 1), 'none') as envelope
      from chosen r, print p where r.nth > (p.part - 1) * ${size} and r.nth <= p.part * ${size}
      order by r.nth`.execute(db)
    return rows
  },
})
