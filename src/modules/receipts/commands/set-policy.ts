import { sql } from 'kysely'
import { z } from 'zod'
import { authorisationsInUse } from '#modules/governance/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { envelopes } from '#platform/pdf/envelopes.ts'
import { textsInput } from '#platform/texts.ts'
import { dayRules, receiptKinds } from '../rules/choices.ts'
import { packNames } from '../rules/packs/packs.ts'
import type { ReceiptsTables } from '../tables.ts'

async function authorisationOf(tx: Tx, ref: string | null): Promise<string | null> {
  if (ref === null) return null
  const found = (await authorisationsInUse(tx)).find((one) => one.ref === ref)
  if (!found) throw new Refusal('receipts.unknown-authorisation', 'authorisation', { ref })
  return found.id
}

async function nextRef(tx: Tx<ReceiptsTables>): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ ref: string; taken: boolean }>`with next as
        (select 'RP-' || lpad(nextval('receipts.policy_numbers')::text, 2, '0') as ref)
      select ref, exists (select from receipts.policies p where p.ref = next.ref) as taken from next`.execute(tx)
    const [next] = rows
    if (next && !next.taken) return next.ref
  }
}

/** Says what holds for receipts from a day on, and why. What held before that day stays as it was. */
export const setPolicy = command({
  name: 'receipts.set-policy',
  looksInto: ['governance'],
  input: z.object({
    sinceOn: day(),
    pack: oneOf(packNames),
    cardDay: oneOf(dayRules),
    paypalDay: oneOf(dayRules),
    usualKind: oneOf(receiptKinds),
    /** The reference of an authorisation; none where no deduction is promised. */
    authorisation: optional(code()),
    localTax: optionalText(200),
    sender: textsInput(500).refine((given) => Object.keys(given).length > 0, 'receipts.sender-needed'),
    envelope: oneOf(envelopes),
    why: text(500),
  }),
  async run(tx: Tx<ReceiptsTables>, given, by) {
    const [id, ref] = [newId(), await nextRef(tx)]
    const row = {
      ...{ id, ref, since_on: given.sinceOn, pack: given.pack, usual_kind: given.usualKind, reason: given.why },
      ...{ card_day: given.cardDay, paypal_day: given.paypalDay, envelope: given.envelope, local_tax: given.localTax },
      authorisation_id: await authorisationOf(tx as unknown as Tx, given.authorisation),
      sender: JSON.stringify(given.sender) as never,
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    try {
      await tx.insertInto('receipts.policies').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('receipts.policy-taken', 'sinceOn')
      throw error
    }
    return { id, ref }
  },
})
