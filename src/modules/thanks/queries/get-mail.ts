import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

interface MailToSend {
  readonly address: string
  readonly sent_at: Date | null
  readonly subject: string
  readonly body: string
  readonly isVoid: boolean
}

/** A mail with the thanks that go with it. Throws NotFound. */
export const getMail = query({
  name: 'thanks.get-mail',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }): Promise<MailToSend> {
    const { rows } = await sql<MailToSend>`select m.address, m.sent_at, a.subject, a.body,
        a.voided_at is not null as "isVoid"
      from thanks.mails m join thanks.acknowledgements a on a.id = m.acknowledgement_id
      where m.id = ${id} and a.subject is not null and a.body is not null`.execute(db)
    const [mail] = rows
    if (!mail) throw new NotFound()
    return mail
  },
})
