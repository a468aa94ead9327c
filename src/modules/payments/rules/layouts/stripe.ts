import { readers } from '../cells.ts'
import type { EntryKind, EntryState } from '../entry.ts'
import { nobody } from '../entry.ts'
import { layout } from '../layout.ts'

const named = (text: string) => /\b(?:ch|py|pi)_\w+/.exec(text)?.[0] ?? null

function balanceKind(type: string, amount: bigint, description: string): EntryKind {
  if (/^(charge|payment)$/.test(type)) return amount > 0n ? 'payment' : 'outgoing'
  if (/^(refund|payment_refund|partial_capture_reversal)$/.test(type)) return 'refund'
  if (/dispute_reversal|refund_failure|chargeback_reversal/.test(type)) return 'reinstated'
  if (/dispute|chargeback|payment_failure_refund|payment_reversal/.test(type)) return 'chargeback'
  if (type === 'adjustment' && /chargeback|dispute/i.test(description)) return amount < 0n ? 'chargeback' : 'reinstated'
  if (/payout|transfer|topup|contribution/.test(type)) return 'transfer'
  if (/fee/.test(type)) return 'fee'
  return 'other'
}

const plain = {
  refunded: 0n,
  soft: null,
  anonymous: false,
  message: '',
  funds: [],
  monthly: false,
  guessed: false,
} as const

const balanceFields = {
  id: ['id', 'balance_transaction_id'],
  type: ['Type', 'reporting_category'],
  source: ['Source', 'source_id', 'charge_id'],
  amount: ['Amount', 'gross'],
  fee: ['Fee', 'fee'],
  net: ['Net', 'net'],
  currency: ['Currency', 'currency'],
  created: ['Created (UTC)', 'created_utc', 'Created'],
  available: ['Available On (UTC)', 'available_on_utc', 'Available On'],
  description: ['Description', 'description'],
  facingAmount: ['Customer Facing Amount', 'customer_facing_amount'],
  facingCurrency: ['Customer Facing Currency', 'customer_facing_currency'],
  email: ['customer_email', 'Customer Email'],
  name: ['customer_name', 'Card Name'],
} as const
type BalanceField = keyof typeof balanceFields

/** Stripe's balance history and its itemised balance report. Fees are above zero; payouts are rows too. */
export const stripeBalance = layout<BalanceField>({
  name: 'stripe-balance',
  fields: balanceFields,
  needs: [['id', 'type', 'amount', 'fee', 'net', 'currency', 'created']],
  amounts: ['amount', 'fee', 'net'],
  days: ['created'],
  zone: 'UTC',
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const settled = read.currency('currency')
      // the gift is what the giver was charged; the fee is told in the currency of the balance
      const currency = cell('facingCurrency') && cell('facingAmount') ? read.currency('facingCurrency') : settled
      const gross = read.amount(currency === settled ? 'amount' : 'facingAmount', currency)
      const [source, description] = [cell('source'), cell('description')]
      const kind = balanceKind(cell('type').toLowerCase(), gross, description)
      const id = read.required('id')
      // the payments export calls a payment by its charge, the balance by its own transaction
      const charge = named(source)
      const isPayment = kind === 'payment'
      return {
        ...plain,
        ref: isPayment && charge ? charge : id,
        alias: isPayment && charge ? id : null,
        ...read.stamp('created'),
        ...{ kind, state: 'done', currency, gross },
        fee: currency === settled ? read.amountOrZero('fee', currency) : null,
        related: isPayment ? null : (charge ?? named(description)),
        payer: { ...nobody, name: cell('name'), email: cell('email') },
        subject: description,
        channel: 'card',
      }
    }
  },
})

const paymentFields = {
  id: ['id'],
  description: ['Description'],
  created: ['Created (UTC)', 'Created date (UTC)', 'Created'],
  amount: ['Amount'],
  refunded: ['Amount Refunded'],
  disputed: ['Disputed Amount'],
  dispute: ['Dispute Status'],
  currency: ['Currency'],
  converted: ['Converted Currency'],
  fee: ['Fee'],
  status: ['Status'],
  captured: ['Captured'],
  mode: ['Mode'],
  customer: ['Customer ID'],
  email: ['Customer Email'],
  name: ['Card Name', 'Customer Description'],
  line1: ['Card Address Line1'],
  line2: ['Card Address Line2'],
  city: ['Card Address City'],
  region: ['Card Address State'],
  country: ['Card Address Country'],
  postal: ['Card Address Zip'],
  invoice: ['Invoice ID'],
  subscription: ['Subscription ID'],
  intent: ['PaymentIntent ID'],
} as const
type PaymentField = keyof typeof paymentFields

function paymentState(status: string): EntryState {
  if (/^(paid|succeeded|refunded|partially refunded|partial refund|disputed)/.test(status)) return 'done'
  return /fail|cancel|expire|block/.test(status) ? 'failed' : 'pending'
}

/** Stripe's payments export from the dashboard. The fee is told in the currency of the balance, which may be another one. */
export const stripePayments = layout<PaymentField>({
  name: 'stripe-payments',
  fields: paymentFields,
  needs: [['id', 'created', 'amount', 'refunded', 'currency', 'status']],
  amounts: ['amount', 'refunded', 'disputed', 'fee'],
  days: ['created'],
  zone: 'UTC',
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const currency = read.currency('currency')
      const sameCurrency = cell('converted') === '' || cell('converted').toUpperCase() === currency
      const country = cell('country').toUpperCase()
      const isTest = /^test/i.test(cell('mode'))
      const isLost = /^lost$/i.test(cell('dispute'))
      const waits = isTest || /^false$/i.test(cell('captured'))
      return {
        ...plain,
        ref: read.required('id'),
        alias: cell('intent') || null,
        ...read.stamp('created'),
        kind: waits ? 'authorisation' : 'payment',
        state: paymentState(cell('status').toLowerCase()),
        currency,
        gross: read.amount('amount', currency),
        fee: sameCurrency ? read.amountOrZero('fee', currency) : null,
        // what went back: on its own, and by a dispute that was lost
        refunded: read.amountOrZero('refunded', currency) + (isLost ? read.amountOrZero('disputed', currency) : 0n),
        related: null,
        payer: {
          ...nobody,
          ...{ name: cell('name'), email: cell('email'), id: cell('customer') },
          lines: [cell('line1'), cell('line2')].filter(Boolean).join('\n'),
          ...{ locality: cell('city'), region: cell('region'), postalCode: cell('postal') },
          country: /^[A-Z]{2}$/.test(country) ? country : '',
        },
        subject: cell('description'),
        monthly: cell('subscription') !== '',
        channel: 'card',
      }
    }
  },
})
