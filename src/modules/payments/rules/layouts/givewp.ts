import { readers } from '../cells.ts'
import { countryNamed } from '../countries.ts'
import { type EntryChannel, type EntryState, nobody } from '../entry.ts'
import { layout } from '../layout.ts'

const fields = {
  id: ['Donation ID'],
  number: ['Donation Number'],
  given: ['First Name'],
  family: ['Last Name'],
  email: ['Email Address'],
  company: ['Company Name'],
  line1: ['Address 1'],
  line2: ['Address 2'],
  city: ['City'],
  region: ['State'],
  postal: ['Zip'],
  country: ['Country'],
  total: ['Donation Total'],
  currency: ['Currency Code'],
  status: ['Donation Status'],
  gateway: ['Payment Gateway'],
  form: ['Form Title'],
  level: ['Level Title'],
  date: ['Donation Date'],
  time: ['Donation Time'],
  donor: ['Donor ID'],
  anonymous: ['Anonymous', 'Anonymous Donation'],
  comment: ['Donor Comment', 'Comment'],
  transaction: ['Transaction ID', 'Gateway Transaction ID'],
} as const
type Field = keyof typeof fields

function stateOf(status: string): EntryState {
  if (/^(complete|completed|publish|refunded|renewal|give_subscription)/.test(status)) return 'done'
  return /fail|cancel|abandon|revoke|preapproval/.test(status) ? 'failed' : 'pending'
}

function channelOf(gateway: string): EntryChannel {
  if (/paypal/.test(gateway)) return 'paypal'
  if (/stripe|card|square|authorize/.test(gateway)) return 'card'
  return /bank|offline|transfer|sepa|gocardless/.test(gateway) ? 'bank' : 'other'
}

/** GiveWP's export of donations, with whichever columns the administrator chose. */
export const givewp = layout<Field>({
  name: 'givewp',
  fields,
  needs: [['id', 'total', 'date']],
  amounts: ['total'],
  days: ['date'],
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const currency = read.currency('currency')
      const status = cell('status').toLowerCase()
      const gross = read.amount('total', currency)
      const transaction = cell('transaction')
      const time = cell('time') === '' ? read.stamp('date') : { day: '', at: read.moment('date', 'time') }
      return {
        ref: transaction || `givewp-${read.required('id')}`,
        alias: transaction ? `givewp-${read.required('id')}` : null,
        ...time,
        kind: 'payment',
        state: status === '' ? 'done' : stateOf(status),
        ...{ currency, gross, fee: null },
        refunded: status === 'refunded' ? gross : 0n,
        related: null,
        payer: {
          ...nobody,
          name: cell('company') || [cell('given'), cell('family')].filter(Boolean).join(' '),
          ...{ organisation: cell('company') !== '', email: cell('email') },
          lines: [cell('line1'), cell('line2')].filter(Boolean).join('\n'),
          ...{ locality: cell('city'), region: cell('region'), postalCode: cell('postal') },
          country: countryNamed(cell('country')),
        },
        soft: null,
        anonymous: /^(1|yes|true)$/i.test(cell('anonymous')),
        message: cell('comment'),
        subject: [cell('form'), cell('level')].filter(Boolean).join(' · '),
        funds: [cell('form'), cell('level')].filter(Boolean),
        monthly: /renewal|subscription/.test(status),
        channel: channelOf(cell('gateway').toLowerCase()),
        guessed: false,
      }
    }
  },
})
