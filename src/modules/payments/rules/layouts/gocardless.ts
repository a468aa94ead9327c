import { readers } from '../cells.ts'
import type { EntryState } from '../entry.ts'
import { nobody } from '../entry.ts'
import { layout } from '../layout.ts'

const fields = {
  id: ['id'],
  created: ['created_at'],
  charged: ['charge_date'],
  amount: ['amount'],
  refunded: ['amount_refunded'],
  description: ['description'],
  currency: ['currency'],
  status: ['status'],
  fee: ['transaction_fee'],
  appFee: ['app_fee'],
  subscription: ['links.subscription'],
  payout: ['links.payout'],
  mandate: ['links.mandate'],
  customer: ['customers.id'],
  email: ['customers.email'],
  given: ['customers.given_name'],
  family: ['customers.family_name'],
  company: ['customers.company_name'],
  line1: ['customers.address_line1'],
  line2: ['customers.address_line2'],
  line3: ['customers.address_line3'],
  city: ['customers.city'],
  region: ['customers.region'],
  postal: ['customers.postal_code'],
  country: ['customers.country_code'],
} as const
type Field = keyof typeof fields

function stateOf(status: string): EntryState {
  if (/^(confirmed|paid_out|charged_back)$/.test(status)) return 'done'
  return /^(failed|cancelled|customer_approval_denied)$/.test(status) ? 'failed' : 'pending'
}

/** GoCardless' payments export: direct debits by day. What was charged back went back whole. */
export const gocardless = layout<Field>({
  name: 'gocardless',
  fields,
  needs: [['id', 'charged', 'amount', 'currency', 'status', 'mandate']],
  amounts: ['amount', 'refunded', 'fee', 'appFee'],
  days: ['charged'],
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const currency = read.currency('currency')
      const gross = read.amount('amount', currency)
      const status = cell('status').toLowerCase()
      const country = cell('country').toUpperCase()
      const person = [cell('given'), cell('family')].filter(Boolean).join(' ')
      return {
        ref: read.required('id'),
        alias: null,
        ...read.stamp('charged'),
        kind: 'payment',
        state: stateOf(status),
        ...{ currency, gross },
        fee: read.amountOrZero('fee', currency) + read.amountOrZero('appFee', currency),
        refunded: status === 'charged_back' ? gross : read.amountOrZero('refunded', currency),
        related: null,
        payer: {
          ...nobody,
          ...{ name: cell('company') || person, organisation: cell('company') !== '', email: cell('email') },
          id: cell('customer'),
          lines: [cell('line1'), cell('line2'), cell('line3')].filter(Boolean).join('\n'),
          ...{ locality: cell('city'), region: cell('region'), postalCode: cell('postal') },
          country: /^[A-Z]{2}$/.test(country) ? country : '',
        },
        ...{ soft: null, anonymous: false, message: '', subject: cell('description') },
        funds: [cell('description')].filter(Boolean),
        monthly: cell('subscription') !== '',
        ...{ channel: 'bank', guessed: false },
      }
    }
  },
})
