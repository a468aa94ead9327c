import { sql } from 'kysely'
import { z } from 'zod'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id } from '#platform/inputs.ts'
import { findGiver } from '../queries/find-giver.ts'
import { lockRecord } from '../queries/lock-record.ts'
import { reachOf } from '../queries/reach-of.ts'
import type { ThanksTables } from '../tables.ts'
import { namedIn, toThank } from './give-thanks.ts'
import { namedFields } from './inputs.ts'
import { writeWaiting } from './write-waiting.ts'

/** The news that thanks are to be mailed. */
export const mailAsked = 'thanks.mail-asked'

/** Has thanks mailed to an address, in the transaction at hand; those that were sent there are not sent again. */
async function queueMail(tx: Tx<ThanksTables>, by: By, acknowledgementId: string, address: string): Promise<void> {
  const asked = { asked_at: by.now, asked_by: by.actor.name, failed_at: null }
  const mail = await tx
    .insertInto('thanks.mails')
    .values({ id: newId(), acknowledgement_id: acknowledgementId, address, sent_at: null, ...asked })
    .onConflict((conflict) =>
      conflict
        .columns(['acknowledgement_id', 'address'])
        .doUpdateSet(asked)
        .where('thanks.mails.failed_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  if (mail) await by.tell(mailAsked, mail.id)
}

async function emailOf(tx: Tx<ThanksTables>, partyId: string): Promise<string> {
  const { email } = await reachOf(tx as unknown as Tx, partyId)
  if (!email) throw new Refusal('thanks.no-email')
  return email
}

/** Writes thanks for what one giver gave and waits, and mails them; asked twice they are written and sent once. */
export const sendThanks = command({
  name: 'thanks.send-thanks',
  looksInto: ['giving', 'aid', 'people'],
  input: z.object({ giver: code(), ...namedFields }),
  async run(tx: Tx<ThanksTables>, { giver, ...asked }, by) {
    const { id: giverId } = await findGiver(tx as unknown as Tx, giver, 'giver')
    const found = await toThank(tx, giverId, namedIn(asked))
    if ('thanked' in found) return found.thanked
    const email = await emailOf(tx, giverId)
    const { id, ref } = await writeWaiting(tx, by, giverId, found.given, 'email')
    await queueMail(tx, by, id, email)
    return { id, ref }
  },
})

/** Mails thanks that could not be sent once more, to the present address of their giver. */
export const resendThanks = command({
  name: 'thanks.resend-thanks',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(tx: Tx<ThanksTables>, { id }, by) {
    const thanks = await lockRecord(tx, 'thanks.acknowledgements', id)
    if (thanks.voided_at) throw new Refusal('thanks.is-void')
    if (thanks.way !== 'email' || thanks.body === null) throw new Refusal('thanks.no-mail')
    const { rows } =
      await sql`select 1 from thanks.mails where acknowledgement_id = ${id} and sent_at is not null`.execute(tx)
    if (rows.length > 0) throw new Refusal('thanks.sent-already')
    const party = await sql<{ id: string }>`select current_id as id from people.current_names
      where party_id = ${thanks.giver_id}`.execute(tx)
    await queueMail(tx, by, id, await emailOf(tx, party.rows[0]?.id ?? thanks.giver_id))
    return { id }
  },
})
