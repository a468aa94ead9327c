import { z } from 'zod'
import { type Entry, nobody, type Payer } from '#modules/payments/face.ts'
import { fromStripeAmount } from './stripe-amounts.ts'
import { cut, entryOf, nothing, type Told } from './told.ts'

const whole = z.number().int().transform(BigInt)
const id = z.string().min(1).max(200)
// some fields hold an id, or the whole record where it was asked for
const idOf = z.union([id, z.object({ id }).transform((record) => record.id)]).nullish()
const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((text) => text.toUpperCase())
const metadata = z.object({ gift: z.string().optional() }).loose().nullish()
const person = z
  .object({
    name: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    address: z
      .object({
        ...{ line1: z.string().nullish(), line2: z.string().nullish(), city: z.string().nullish() },
        ...{ state: z.string().nullish(), postal_code: z.string().nullish(), country: z.string().nullish() },
      })
      .nullish(),
  })
  .nullish()

const event = z.object({
  id,
  type: z.string().max(100),
  livemode: z.boolean(),
  data: z.object({ object: z.unknown() }),
})

const refund = z.object({
  ...{ id, amount: whole, currency, created: z.number(), charge: idOf, payment_intent: idOf },
  ...{ balance_transaction: idOf, failure_balance_transaction: idOf, status: z.string().nullish() },
})

const charge = z.object({
  ...{ id, amount: whole, currency, created: z.number(), payment_intent: idOf, customer: idOf, invoice: idOf },
  amount_refunded: whole.default(0n),
  status: z.string(),
  captured: z.boolean().default(true),
  billing_details: person,
  receipt_email: z.string().nullish(),
  description: z.string().nullish(),
  metadata,
  balance_transaction: z.union([id, z.object({ id, fee: whole, currency })]).nullish(),
  refunds: z.object({ data: z.array(refund) }).nullish(),
})

const intent = z.object({
  ...{ id, amount_received: whole, currency, created: z.number(), latest_charge: idOf, metadata },
  ...{ receipt_email: z.string().nullish(), description: z.string().nullish(), customer: idOf, status: z.string() },
})

const session = z.object({
  ...{
    id,
    mode: z.string(),
    payment_status: z.string(),
    created: z.number(),
    client_reference_id: z.string().nullish(),
  },
  ...{ payment_intent: idOf, subscription: idOf, amount_total: whole.nullish(), currency: currency.nullish() },
  ...{ customer_details: person, metadata },
})

const details = z.object({ metadata, subscription: idOf }).nullish()
// until 2025-03-31 an invoice named its charge and its subscription itself; docs.stripe.com/changelog/basil
const invoice = z.object({
  ...{ id, amount_paid: whole, currency, created: z.number(), charge: idOf, payment_intent: idOf, subscription: idOf },
  ...{ customer_name: z.string().nullish(), customer_email: z.string().nullish(), subscription_details: details },
  parent: z.object({ subscription_details: details }).nullish(),
  lines: z.object({ data: z.array(z.object({ metadata })) }).nullish(),
})

const moved = z.object({ id, amount: whole, fee: whole.default(0n), currency })
const dispute = z.object({
  ...{ id, amount: whole, currency, created: z.number(), status: z.string(), charge: idOf, payment_intent: idOf },
  balance_transactions: z.array(moved).default([]),
})

const country = (text: unknown) => (/^[A-Z]{2}$/.test(cut(text)) ? cut(text) : '')

function payerOf(found: z.output<typeof person>, customer: string | null | undefined): Payer {
  const address = found?.address
  return {
    ...nobody,
    ...{ name: cut(found?.name), email: cut(found?.email, 254), phone: cut(found?.phone, 60), id: cut(customer, 100) },
    lines: [cut(address?.line1), cut(address?.line2)].filter(Boolean).join('\n'),
    ...{ locality: cut(address?.city), region: cut(address?.state), postalCode: cut(address?.postal_code, 40) },
    country: country(address?.country),
  }
}

const at = (seconds: number) => seconds * 1000
const minor = fromStripeAmount

function refundEntry(found: z.output<typeof refund>): Entry | undefined {
  if (found.status && found.status !== 'succeeded') return undefined
  const { balance_transaction: balance, charge: of, payment_intent: ofIntent } = found
  return entryOf({
    ...{ ref: balance ?? found.id, alias: balance ? found.id : null, at: at(found.created), kind: 'refund' },
    ...{ currency: found.currency, gross: -minor(found.amount, found.currency), related: of ?? ofIntent ?? null },
    channel: 'card',
  })
}

// the bank sent it back: what had gone out is here again
function refundEntries(found: z.output<typeof refund>): Entry[] {
  if (found.status !== 'failed' || !found.failure_balance_transaction) return [refundEntry(found) ?? []].flat()
  const went = refundEntry({ ...found, status: 'succeeded' })
  if (!went) return []
  const again = { ref: found.failure_balance_transaction, alias: null, kind: 'reinstated', gross: -went.gross } as const
  return [went, { ...went, ...again }]
}

function chargeEntries(found: z.output<typeof charge>): Entry[] {
  const { balance_transaction: balance, currency: code } = found
  const isDone = found.status === 'succeeded' && found.captured
  const fee = typeof balance === 'object' && balance && balance.currency === code ? minor(balance.fee, code) : null
  const payer = payerOf(found.billing_details, found.customer)
  const payment = entryOf({
    ...{ ref: found.id, alias: found.payment_intent ?? null, at: at(found.created), kind: 'payment' },
    state: isDone ? 'done' : found.status === 'failed' ? 'failed' : 'pending',
    ...{ currency: code, gross: minor(found.amount, code), fee, refunded: minor(found.amount_refunded, code) },
    payer: { ...payer, email: payer.email || cut(found.receipt_email, 254) },
    ...{ subject: cut(found.description, 1000), monthly: !!found.invoice, channel: 'card' },
  })
  const refunds = (found.refunds?.data ?? []).flatMap((one) => refundEntry({ ...one, charge: found.id }) ?? [])
  return [payment, ...refunds]
}

const ofCharge = (found: z.output<typeof charge>) => ({
  ...nothing,
  entries: chargeEntries(found),
  checkout: found.metadata?.gift ?? null,
  isPaid: found.status === 'succeeded' && found.captured,
})

function ofIntent(found: z.output<typeof intent>) {
  const payment = entryOf({
    ...{ ref: found.latest_charge ?? found.id, alias: found.latest_charge ? found.id : null, at: at(found.created) },
    ...{ kind: 'payment', currency: found.currency, gross: minor(found.amount_received, found.currency) },
    payer: { ...nobody, email: cut(found.receipt_email, 254), id: cut(found.customer, 100) },
    ...{ subject: cut(found.description, 1000), channel: 'card' },
  })
  const isPaid = found.status === 'succeeded'
  return { ...nothing, entries: isPaid ? [payment] : [], checkout: found.metadata?.gift ?? null, isPaid }
}

// of a subscription the invoices tell what was paid
function ofSession(found: z.output<typeof session>) {
  const isPaid = found.payment_status === 'paid'
  const { payment_intent: ref, amount_total: amount, currency: code } = found
  const entries =
    isPaid && found.mode === 'payment' && ref && amount && code
      ? [
          entryOf({
            ...{ ref, at: at(found.created), kind: 'payment', currency: code, gross: minor(amount, code) },
            ...{ payer: payerOf(found.customer_details, ''), channel: 'card' },
          }),
        ]
      : []
  const checkout = found.metadata?.gift ?? found.client_reference_id ?? null
  return {
    ...nothing,
    entries,
    checkout,
    names: [found.id, ...(found.subscription ? [found.subscription] : [])],
    isPaid,
  }
}

interface Paid {
  readonly ref: string
  readonly alias: string | null
  readonly amount: bigint
}

const paidEntry = (found: z.output<typeof invoice>, { ref, alias, amount }: Paid) =>
  entryOf({
    ...{ ref, alias, at: at(found.created), kind: 'payment', channel: 'card', monthly: true },
    ...{ currency: found.currency, gross: minor(amount, found.currency) },
    payer: { ...nobody, name: cut(found.customer_name), email: cut(found.customer_email, 254) },
  })

function ofInvoice(found: z.output<typeof invoice>) {
  const { charge: of, payment_intent: ofIntent, amount_paid: amount, subscription_details: before, parent } = found
  const ref = of ?? ofIntent
  const [line] = found.lines?.data ?? []
  const told = [before, parent?.subscription_details, line]
  const checkout = told.map((one) => one?.metadata?.gift).find((gift) => gift !== undefined) ?? null
  const subscription = found.subscription ?? parent?.subscription_details?.subscription
  const isPaid = amount > 0n
  return {
    ...{ ...nothing, checkout, names: subscription ? [subscription] : [], isPaid: true },
    entries: ref && isPaid ? [paidEntry(found, { ref, alias: of ? (ofIntent ?? null) : null, amount })] : [],
    invoice: !ref && isPaid ? found.id : null,
  }
}

const payments = z.object({
  data: z.array(
    z.object({
      amount_paid: whole.nullish(),
      payment: z.object({ charge: idOf, payment_intent: idOf }).nullish(),
    }),
  ),
})

/** The payments of an invoice that did not name them, out of the event and what Stripe answers to the question for them. */
export function entriesOfInvoice(body: string, answer: unknown): Entry[] {
  const found = invoice.parse(event.parse(JSON.parse(body)).data.object)
  return payments.parse(answer).data.flatMap(({ amount_paid: amount, payment }) => {
    const ref = payment?.charge ?? payment?.payment_intent
    return ref && amount ? [paidEntry(found, { ref, alias: null, amount })] : []
  })
}

// an inquiry takes no money; a lost dispute changes nothing of what was taken
function ofDispute(found: z.output<typeof dispute>) {
  if (found.status.startsWith('warning_')) return nothing
  const { currency: code, charge: of, payment_intent: ofIntent, balance_transactions: all } = found
  const related = of ?? ofIntent ?? null
  const taken = all.find(({ amount }) => amount < 0n)
  const given = all.find(({ amount }) => amount > 0n)
  const feeOf = (one: z.output<typeof moved> | undefined) => (one?.currency === code ? minor(one.fee, code) : null)
  const shared = { at: at(found.created), currency: code, related, channel: 'card' } as const
  const back = entryOf({
    ...{ ...shared, ref: taken?.id ?? found.id, alias: taken ? found.id : null, kind: 'chargeback' },
    ...{ gross: -minor(found.amount, code), fee: feeOf(taken) },
  })
  if (found.status !== 'won') return { ...nothing, entries: [back] }
  const won = entryOf({
    ...{ ...shared, ref: given?.id ?? `${found.id}-won`, alias: given ? `${found.id}-won` : null, kind: 'reinstated' },
    ...{ gross: minor(found.amount, code), fee: feeOf(given) },
  })
  return { ...nothing, entries: [back, won] }
}

const readers: Readonly<Record<string, (object: unknown) => Omit<Told, 'id' | 'type' | 'isTest'>>> = {
  'charge.succeeded': (object) => ofCharge(charge.parse(object)),
  'charge.captured': (object) => ofCharge(charge.parse(object)),
  'charge.updated': (object) => ofCharge(charge.parse(object)),
  'charge.refunded': (object) => ofCharge(charge.parse(object)),
  'payment_intent.succeeded': (object) => ofIntent(intent.parse(object)),
  'checkout.session.completed': (object) => ofSession(session.parse(object)),
  'checkout.session.async_payment_succeeded': (object) => ofSession(session.parse(object)),
  'invoice.paid': (object) => ofInvoice(invoice.parse(object)),
  'refund.created': (object) => ({ ...nothing, entries: refundEntries(refund.parse(object)) }),
  'refund.updated': (object) => ({ ...nothing, entries: refundEntries(refund.parse(object)) }),
  'refund.failed': (object) => ({ ...nothing, entries: refundEntries(refund.parse(object)) }),
  'charge.dispute.created': (object) => ofDispute(dispute.parse(object)),
  'charge.dispute.funds_withdrawn': (object) => ofDispute(dispute.parse(object)),
  'charge.dispute.closed': (object) => ofDispute(dispute.parse(object)),
}

/** What an event of Stripe tells; one of a kind that is not known tells nothing. Throws where it is not what Stripe writes. */
export function readStripe(body: string): Told {
  const found = event.parse(JSON.parse(body))
  const told = readers[found.type]?.(found.data.object) ?? nothing
  return { ...told, id: found.id, type: found.type, isTest: !found.livemode }
}
