import { sql } from 'kysely'
import { z } from 'zod'
import { timeZoneOf } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { dayInZone } from '#platform/dates/days.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { openWays } from '../queries/offered.ts'
import { consentSentence } from '../rendering/sentences.ts'
import type { DonationsTables } from '../tables.ts'
import { leftInput } from './gift-input.ts'

/** How long the token of a form that was sent is remembered, in milliseconds: longer than a form may lie open. */
const remembered = 7 * 86_400_000

interface Waiting {
  readonly key: string
  readonly told: unknown
  readonly received_at: Date
}

type Left = z.output<typeof leftInput>

async function nextWaiting(tx: Tx<DonationsTables>): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`select key, told, received_at from donations.intake
    where taken_at is null order by received_at, key limit 1 for update skip locked`.execute(tx)
  return rows[0]
}

async function nextRef(tx: Tx<DonationsTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('donations.checkout_numbers')::text as n`.execute(tx)
  return `DG-${day.slice(0, 4)}-${(rows[0]?.n ?? '').padStart(4, '0')}`
}

// a record of its own, which names no gift: whoever stops giving may go on reading, and the other way round
async function keepConsent(tx: Tx<DonationsTables>, { email, name, language }: Left, day: string, by: By) {
  if (email === null) return
  const said = { agreed_to: consentSentence(language), agreed_on: day, recorded_at: by.now, withdrawn_on: null }
  await tx
    .insertInto('donations.mail_consents')
    .values({ id: newId(), email, name, language, ...said })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function begin(tx: Tx<DonationsTables>, { key, told, received_at }: Waiting, by: By): Promise<string | null> {
  // what the public site left is believed no more than what a visitor sends
  const read = leftInput.safeParse(told)
  if (!read.success) return null
  const way = (await openWays(tx as unknown as Tx)).find(({ way }) => way === read.data.way)
  if (!way) return null
  const { consent, ...wish } = read.data
  const day = dayInZone(received_at, await timeZoneOf(tx as unknown as Tx))
  const id = newId()
  const nothing = { address: null, provider_ref: null, opened_at: null, refused_at: null, refused_why: null }
  await tx
    .insertInto('donations.checkouts')
    .values({
      ...{ id, ref: await nextRef(tx, day), key, is_live: way.is_live, begun_at: received_at },
      ...wish,
      ...nothing,
      ...{ paid_at: null, last_paid_at: null, forgotten_at: null },
    })
    .execute()
  if (consent) await keepConsent(tx, read.data, day, by)
  return id
}

/**
 * Takes up what has waited longest of what the public site took in, and empties it there. What is not whole, or for a way that is
 * closed by now, is thrown away. Returns whether there was something, and the checkout.
 */
export const takeUp = command({
  name: 'donations.take-up',
  input: z.object({}),
  async run(tx: Tx<DonationsTables>, _, by) {
    await tx
      .deleteFrom('donations.intake')
      .where('taken_at', '<', new Date(by.now.getTime() - remembered))
      .execute()
    const waiting = await nextWaiting(tx)
    if (!waiting) return { took: false, id: null }
    const id = await begin(tx, waiting, by)
    await tx
      .updateTable('donations.intake')
      .set({ told: null, taken_at: by.now })
      .where('key', '=', waiting.key)
      .execute()
    return { took: true, id }
  },
})
