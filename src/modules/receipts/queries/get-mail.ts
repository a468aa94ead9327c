import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'
import type { Letter } from './read-letters.ts'

interface MailToSend extends Letter {
  readonly address: string
  readonly number: string
  readonly sent_at: Date | null
}

/** A mail with the receipt that goes with it. Throws NotFound. */
export const getMail = query({
  name: 'receipts.get-mail',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReceiptsTables>, { id }): Promise<MailToSend> {
    const { rows } = await sql<MailToSend>`select m.address, m.sent_at, r.id, r.number, r.language, r.printed,
        'none' as envelope, null as copy, r.voided_at is not null as "isVoid"
      from receipts.mails m join receipts.receipts r on r.id = m.receipt_id where m.id = ${id}`.execute(db)
    const [mail] = rows
    if (!mail) throw new NotFound()
    return mail
  },
})
