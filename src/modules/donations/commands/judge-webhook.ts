import { z } from 'zod'
import { takeEntries } from '#modules/giving/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { Outcome, Provider } from '../rules/choices.ts'
import { entriesOfOrder, readPaypal } from '../rules/paypal-event.ts'
import { isPaypalsOwn, wrongWithPaypal, wrongWithStripe } from '../rules/signatures.ts'
import { entriesOfInvoice, readStripe } from '../rules/stripe-event.ts'
import { payerWith, type Told } from '../rules/told.ts'
import type { DonationsTables } from '../tables.ts'
import { fetchText, ProviderRefused } from './call.ts'
import { captureOrder } from './paypal-api.ts'
import { providerSettings } from './settle-providers.ts'
import { paymentsOfInvoice } from './stripe-checkout.ts'

type Waiting = Pick<DonationsTables['donations.webhooks'], 'provider' | 'received_at'> & {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What is believed, or a key of words that says why not; `wait` where it cannot be judged yet. */
type Verdict = { readonly told: Told } | { readonly why: string } | 'wait'

const certificates = new Map<string, string>()

async function certificateAt(address: string): Promise<string> {
  const known = certificates.get(address)
  if (known !== undefined) return known
  const text = await fetchText(address)
  if (certificates.size > 20) certificates.clear()
  certificates.set(address, text)
  return text
}

async function wrongWith({
  provider,
  body,
  headers,
  received_at: receivedAt,
}: Waiting): Promise<string | undefined | 'wait'> {
  const { stripe, paypal } = providerSettings()
  if (provider === 'stripe') {
    if (!stripe?.webhookSecrets.length) return 'wait'
    return wrongWithStripe(body, headers, { secrets: stripe.webhookSecrets, receivedAt })
  }
  if (!paypal?.webhookId) return 'wait'
  const address = headers['paypal-cert-url'] ?? ''
  // whoever could name another place would sign with a key of their own
  if (!isPaypalsOwn(address, paypal.url)) return 'donations.why.forged'
  const pem = await certificateAt(address)
  return wrongWithPaypal(body, headers, { webhookId: paypal.webhookId, pem, receivedAt })
}

// to ask twice takes the money once; who asked before told of it by another event
async function captured(told: Told): Promise<Told> {
  const { paypal } = providerSettings()
  if (told.order === null || !paypal) return told
  try {
    const entries = entriesOfOrder(await captureOrder(paypal, told.order))
    return { ...told, entries, isPaid: entries.some(({ state }) => state === 'done') }
  } catch (error) {
    if (error instanceof ProviderRefused && error.status === 422) return told
    throw error
  }
}

// of a trial nothing is taken, and the key may be of the other side
async function paidBy(told: Told, body: string): Promise<Told> {
  const { stripe } = providerSettings()
  if (told.invoice === null || told.isTest || !stripe) return told
  return { ...told, entries: entriesOfInvoice(body, await paymentsOfInvoice(stripe, told.invoice)) }
}

async function judge(waiting: Waiting): Promise<Verdict> {
  const wrong = await wrongWith(waiting)
  if (wrong === 'wait') return 'wait'
  if (wrong !== undefined) return { why: wrong }
  const { provider, body } = waiting
  return { told: provider === 'stripe' ? await paidBy(readStripe(body), body) : await captured(readPaypal(body)) }
}

/** The checkout that an event is about, locked: by our id, or by what the provider calls it. */
async function checkoutOf(tx: Tx<DonationsTables>, way: Provider, { checkout, names }: Told) {
  const all = tx.selectFrom('donations.checkouts').selectAll().where('way', '=', way).forUpdate()
  const named =
    checkout !== null && isId(checkout) ? await all.where('id', '=', checkout).executeTakeFirst() : undefined
  if (named || names.length === 0) return named
  return all
    .where('provider_ref', 'in', [...names])
    .orderBy('id')
    .executeTakeFirst()
}

/** Whether an event is of a trial: by its own word, else as its checkout was, else as its way is settled. */
async function isTrial(tx: Tx<DonationsTables>, way: Provider, told: Told, checkout?: { readonly is_live: boolean }) {
  if (told.isTest !== null) return told.isTest
  if (checkout) return !checkout.is_live
  const settled = await tx.selectFrom('donations.ways').select('is_live').where('way', '=', way).executeTakeFirst()
  return !settled?.is_live
}

// payers are called by the names that the provider's own files give them
const layouts = { stripe: 'stripe-payments', paypal: 'paypal' } as const

async function believe(
  tx: Tx<DonationsTables>,
  way: Provider,
  told: Told,
  by: By,
): Promise<{ outcome: Outcome; why?: string }> {
  const { numInsertedOrUpdatedRows: isNew } = await tx
    .insertInto('donations.events')
    .values({ provider: way, event_id: told.id, type: told.type, taken_at: by.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!isNew) return { outcome: 'known' }
  const checkout = await checkoutOf(tx, way, told)
  const isTest = await isTrial(tx, way, told, checkout)
  if (!isTest && told.entries.length > 0) {
    const entries = told.entries.map((entry) => {
      if (entry.kind !== 'payment' || !checkout) return entry
      const monthly = entry.monthly || checkout.frequency === 'monthly'
      return {
        ...entry,
        monthly,
        funds: checkout.fund === null ? [] : [checkout.fund],
        payer: payerWith(entry.payer, checkout),
      }
    })
    await takeEntries(tx as unknown as Tx, { entries, layout: layouts[way] }, by)
  }
  if (checkout && told.isPaid)
    await tx
      .updateTable('donations.checkouts')
      .set({ paid_at: checkout.paid_at ?? by.now, last_paid_at: by.now })
      .where('id', '=', checkout.id)
      .execute()
  if (isTest) return { outcome: 'nothing', why: 'donations.why.trial' }
  return { outcome: told.entries.length > 0 ? 'taken' : 'nothing' }
}

/**
 * Judges one thing that a provider, or whoever says to be one, told, and does what it says: all of it and its mark in one
 * transaction. Throws where it cannot be read or a provider is not reached, so that it is tried again.
 */
export const judgeWebhook = command({
  name: 'donations.judge-webhook',
  looksInto: ['payments', 'giving', 'people', 'organisation'],
  input: z.object({ key: z.string().max(100) }),
  async prepare(db: Db<DonationsTables>, { key }): Promise<Verdict> {
    const found = await db
      .selectFrom('donations.webhooks')
      .select(['provider', 'received_at', 'body', 'headers'])
      .where('key', '=', key)
      .where('judged_at', 'is', null)
      .executeTakeFirst()
    return found?.body ? judge({ ...found, body: found.body, headers: found.headers ?? {} }) : 'wait'
  },
  async run(tx: Tx<DonationsTables>, { key }, by, verdict) {
    if (verdict === 'wait') return { outcome: undefined }
    const row = await tx
      .selectFrom('donations.webhooks')
      .select('provider')
      .where('key', '=', key)
      .where('judged_at', 'is', null)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row) return { outcome: undefined }
    const { told, why: refused } =
      'told' in verdict ? { told: verdict.told, why: undefined } : { told: undefined, why: verdict.why }
    const { outcome, why = refused } = told
      ? await believe(tx, row.provider, told, by)
      : { outcome: 'refused' as const }
    await tx
      .updateTable('donations.webhooks')
      .set({
        ...{ body: null, headers: null, judged_at: by.now, outcome, why: why ?? null },
        ...{ event_id: told?.id ?? null, event_type: told?.type ?? null },
      })
      .where('key', '=', key)
      .execute()
    return { outcome }
  },
})
