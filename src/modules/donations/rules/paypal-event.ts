import { z } from 'zod'
import { type Entry, nobody, type Payer } from '#modules/payments/face.ts'
import { cut, entryOf, minorOf, nothing, type Told } from './told.ts'

const id = z.string().min(1).max(200)
const money = z.object({ currency_code: z.string().length(3), value: z.string().max(40) })
const oldMoney = z.object({ currency: z.string().length(3), total: z.string().max(40) })
const fee = z.object({ paypal_fee: money.nullish() }).nullish()
const links = z.array(z.object({ rel: z.string(), href: z.string() })).nullish()
const payer = z
  .object({
    name: z.object({ given_name: z.string().nullish(), surname: z.string().nullish() }).nullish(),
    email_address: z.string().nullish(),
    payer_id: z.string().nullish(),
  })
  .nullish()

const event = z.object({ id, event_type: z.string().max(100), resource: z.unknown() })

const capture = z.object({
  ...{ id, status: z.string(), amount: money, custom_id: z.string().nullish(), create_time: z.string() },
  seller_receivable_breakdown: fee,
  supplementary_data: z.object({ related_ids: z.object({ order_id: z.string().nullish() }).nullish() }).nullish(),
})

const returned = z.object({
  ...{ id, amount: money, create_time: z.string(), status: z.string().nullish(), links },
  seller_payable_breakdown: fee,
})

const sale = z.object({
  ...{ id, amount: oldMoney, create_time: z.string(), state: z.string().nullish(), custom: z.string().nullish() },
  ...{
    billing_agreement_id: z.string().nullish(),
    transaction_fee: z.object({ currency: z.string(), value: z.string() }).nullish(),
  },
})

const saleBack = z.object({ id, amount: oldMoney, create_time: z.string(), sale_id: z.string().nullish() })

const order = z.object({
  id,
  purchase_units: z.array(z.object({ custom_id: z.string().nullish() })).nullish(),
})

const captured = z.object({
  id,
  payer,
  purchase_units: z.array(
    z.object({
      payments: z.object({ captures: z.array(capture).nullish() }).nullish(),
      custom_id: z.string().nullish(),
    }),
  ),
})

const at = (time: string) => {
  const found = Date.parse(time)
  if (Number.isNaN(found)) throw new Error('the provider tells no time')
  return found
}

const payerOf = (found: z.output<typeof payer>): Payer => ({
  ...nobody,
  name: cut([found?.name?.given_name, found?.name?.surname].filter(Boolean).join(' ')),
  email: cut(found?.email_address, 254),
  id: cut(found?.payer_id, 100),
})

function captureEntry(found: z.output<typeof capture>, who: Payer = nobody): Entry {
  const { currency_code: currency, value } = found.amount
  const kept = found.seller_receivable_breakdown?.paypal_fee
  // what went back is told by its own event: a capture that was given back was paid all the same
  const isDone = /^(COMPLETED|PARTIALLY_REFUNDED|REFUNDED)$/.test(found.status)
  return entryOf({
    ...{ ref: found.id, at: at(found.create_time), kind: 'payment', currency, gross: minorOf(value, currency) },
    state: isDone ? 'done' : found.status === 'PENDING' ? 'pending' : 'failed',
    fee: kept && kept.currency_code === currency ? minorOf(kept.value, currency) : null,
    ...{ payer: who, channel: 'paypal' },
  })
}

// the payment that it is about stands in its link "up", which ends with the id
function about(found: z.output<typeof returned>): string | null {
  const up = found.links?.find(({ rel, href }) => rel === 'up' && /\/(captures|sale)\//.test(href))
  return up?.href.split('/').at(-1) ?? null
}

function backEntry(found: z.output<typeof returned>, kind: 'refund' | 'chargeback'): Entry {
  const { currency_code: currency, value } = found.amount
  const given = found.seller_payable_breakdown?.paypal_fee
  const gross = minorOf(value, currency)
  return entryOf({
    ...{ ref: found.id, at: at(found.create_time), kind, currency, gross: gross > 0n ? -gross : gross },
    fee: given && given.currency_code === currency ? -minorOf(given.value, currency) : null,
    ...{ related: about(found), channel: 'paypal' },
  })
}

function ofCapture(found: z.output<typeof capture>) {
  const order = found.supplementary_data?.related_ids?.order_id
  const entry = captureEntry(found)
  return {
    ...nothing,
    ...{
      entries: [entry],
      checkout: found.custom_id ?? null,
      names: order ? [order] : [],
      isPaid: entry.state === 'done',
    },
  }
}

function ofSale(found: z.output<typeof sale>) {
  const { currency, total } = found.amount
  const kept = found.transaction_fee
  const isDone = !found.state || /^completed$/i.test(found.state)
  const entry = entryOf({
    ...{ ref: found.id, at: at(found.create_time), kind: 'payment', state: isDone ? 'done' : 'pending' },
    ...{ currency, gross: minorOf(total, currency) },
    fee: kept?.currency === currency ? minorOf(kept.value, currency) : null,
    ...{ monthly: !!found.billing_agreement_id, channel: 'paypal' },
  })
  const names = found.billing_agreement_id ? [found.billing_agreement_id] : []
  return { ...nothing, entries: [entry], checkout: found.custom ?? null, names, isPaid: isDone }
}

function ofSaleBack(found: z.output<typeof saleBack>, kind: 'refund' | 'chargeback') {
  const gross = minorOf(found.amount.total, found.amount.currency)
  const entry = entryOf({
    ...{ ref: found.id, at: at(found.create_time), kind, currency: found.amount.currency },
    ...{ gross: gross > 0n ? -gross : gross, related: found.sale_id ?? null, channel: 'paypal' },
  })
  return { ...nothing, entries: [entry] }
}

function ofOrder(found: z.output<typeof order>) {
  return { ...nothing, checkout: found.purchase_units?.[0]?.custom_id ?? null, names: [found.id], order: found.id }
}

const readers: Readonly<Record<string, (resource: unknown) => Omit<Told, 'id' | 'type' | 'isTest'>>> = {
  'CHECKOUT.ORDER.APPROVED': (resource) => ofOrder(order.parse(resource)),
  'PAYMENT.CAPTURE.COMPLETED': (resource) => ofCapture(capture.parse(resource)),
  'PAYMENT.CAPTURE.PENDING': (resource) => ofCapture(capture.parse(resource)),
  'PAYMENT.CAPTURE.REFUNDED': (resource) => ({ ...nothing, entries: [backEntry(returned.parse(resource), 'refund')] }),
  'PAYMENT.CAPTURE.REVERSED': (resource) => ({
    ...nothing,
    entries: [backEntry(returned.parse(resource), 'chargeback')],
  }),
  'PAYMENT.SALE.COMPLETED': (resource) => ofSale(sale.parse(resource)),
  'PAYMENT.SALE.REFUNDED': (resource) => ofSaleBack(saleBack.parse(resource), 'refund'),
  'PAYMENT.SALE.REVERSED': (resource) => ofSaleBack(saleBack.parse(resource), 'chargeback'),
}

/** What an event of PayPal tells; one of a kind that is not known tells nothing. Throws where it is not what PayPal writes. */
export function readPaypal(body: string): Told {
  const found = event.parse(JSON.parse(body))
  const told = readers[found.event_type]?.(found.resource) ?? nothing
  return { ...told, id: found.id, type: found.event_type, isTest: null }
}

/** What PayPal says of an order whose money it has just taken, with who paid. */
export function entriesOfOrder(answer: unknown): readonly Entry[] {
  const found = captured.parse(answer)
  const who = payerOf(found.payer)
  return found.purchase_units.flatMap(({ payments }) => (payments?.captures ?? []).map((one) => captureEntry(one, who)))
}
