import { readers } from '../cells.ts'
import { countryNamed } from '../countries.ts'
import { type EntryChannel, type EntryState, nobody } from '../entry.ts'
import { layout } from '../layout.ts'

const fields = {
  id: ['Contribution ID'],
  transaction: ['Transaction ID'],
  amount: ['Total Amount', 'Amount'],
  fee: ['Fee Amount'],
  net: ['Net Amount'],
  currency: ['Currency'],
  date: ['Receive Date', 'Date Received', 'Contribution Date', 'Date'],
  financialType: ['Financial Type'],
  status: ['Contribution Status', 'Status'],
  method: ['Payment Method', 'Paid By'],
  source: ['Source', 'Contribution Source'],
  note: ['Note', 'Contribution Note'],
  external: ['External Identifier', 'External ID'],
  contact: ['Contact ID'],
  organisation: ['Organization Name'],
  display: ['Display Name', 'Contact Name'],
  given: ['First Name'],
  family: ['Last Name'],
  email: ['Email'],
  line1: ['Street Address'],
  city: ['City'],
  region: ['State'],
  postal: ['Postal Code'],
  country: ['Country'],
  softEmail: ['Soft Credit to', 'Soft Credit Email', 'Soft Credit contact email', 'Soft credi contact email'],
  softGiven: ['Soft Credit first name'],
  softFamily: ['Soft Credit Last name'],
  softExternal: ['Soft Credit Ext ID'],
} as const
type Field = keyof typeof fields

function stateOf(status: string): EntryState {
  if (/^(completed?|refunded|partially paid|chargeback)?$/.test(status)) return 'done'
  return /fail|cancel/.test(status) ? 'failed' : 'pending'
}

function channelOf(method: string): EntryChannel {
  if (/check|cheque/.test(method)) return 'cheque'
  if (/card|stripe/.test(method)) return 'card'
  if (/paypal/.test(method)) return 'paypal'
  if (/eft|bank|transfer|debit/.test(method)) return 'bank'
  return /cash/.test(method) ? 'cash' : 'other'
}

/** CiviCRM's exports and import files of contributions. Who caused a gift is its soft credit, who paid it the donor. */
export const civicrm = layout<Field>({
  name: 'civicrm',
  fields,
  needs: [['amount', 'date', 'financialType']],
  amounts: ['amount', 'fee', 'net'],
  days: ['date'],
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const currency = read.currency('currency')
      const gross = read.amount('amount', currency)
      const status = cell('status').toLowerCase()
      const contribution = cell('id') && `civicrm-${cell('id')}`
      const person = [cell('given'), cell('family')].filter(Boolean).join(' ') || cell('display')
      const softName = [cell('softGiven'), cell('softFamily')].filter(Boolean).join(' ') || cell('softExternal')
      return {
        ref: cell('transaction') || contribution || null,
        alias: cell('transaction') && contribution ? contribution : null,
        ...read.stamp('date'),
        kind: gross > 0n ? 'payment' : 'outgoing',
        state: stateOf(status),
        ...{ currency, gross, fee: cell('fee') === '' ? null : read.amountOrZero('fee', currency) },
        refunded: /^(refunded|chargeback)$/.test(status) ? gross : 0n,
        related: null,
        payer: {
          ...nobody,
          ...{ name: cell('organisation') || person, organisation: cell('organisation') !== '', email: cell('email') },
          id: cell('external') || cell('contact'),
          ...{ lines: cell('line1'), locality: cell('city'), region: cell('region'), postalCode: cell('postal') },
          country: countryNamed(cell('country')),
        },
        soft: softName || cell('softEmail') ? { name: softName, email: cell('softEmail') } : null,
        anonymous: false,
        message: cell('note'),
        subject: cell('source'),
        funds: [cell('financialType'), cell('source')].filter(Boolean),
        monthly: false,
        channel: channelOf(`${cell('method')} ${cell('financialType')}`.toLowerCase()),
        guessed: false,
      }
    }
  },
})
