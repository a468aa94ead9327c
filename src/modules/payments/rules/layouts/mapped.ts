import { readers } from '../cells.ts'
import { countryNamed } from '../countries.ts'
import { type EntryState, nobody, type Payer } from '../entry.ts'
import { type Cell, type Layout, layout } from '../layout.ts'

/** What a person may say that a column holds. */
export const mappedFields = [
  ...['date', 'time', 'zone', 'amount', 'fee', 'currency', 'id', 'related', 'status'],
  ...['name', 'given', 'family', 'organisation', 'email', 'phone', 'lines', 'postal', 'city', 'region', 'country'],
  ...['message', 'subject', 'fund', 'softName', 'softEmail'],
] as const
export type MappedField =
  | ('date' | 'time' | 'zone' | 'amount' | 'fee' | 'currency' | 'id' | 'related' | 'status')
  | ('name' | 'given' | 'family' | 'organisation' | 'email' | 'phone' | 'lines' | 'postal' | 'city' | 'region')
  | ('country' | 'message' | 'subject' | 'fund' | 'softName' | 'softEmail')

/** The headers that hold each field, as a person told. */
export type Mapping = Readonly<Partial<Record<MappedField, string>>>

const undone = /pending|open|wait|保留|未|대기|미/i
const failed = /fail|cancel|denied|reject|abandon|失敗|取消|キャンセル|실패|취소|失败/i

const stateOf = (status: string): EntryState =>
  failed.test(status) ? 'failed' : undone.test(status) ? 'pending' : 'done'

// fees are written above or below zero
const kept = (fee: bigint, gross: bigint) => (fee < 0n && gross > 0n ? -fee : fee)

function payerOf(cell: Cell<MappedField>): Payer {
  const person = cell('name') || [cell('given'), cell('family')].filter(Boolean).join(' ')
  return {
    ...nobody,
    ...{ name: cell('organisation') || person, organisation: cell('organisation') !== '' },
    ...{ email: cell('email'), phone: cell('phone'), lines: cell('lines'), postalCode: cell('postal') },
    ...{ locality: cell('city'), region: cell('region'), country: countryNamed(cell('country')) },
  }
}

/** A layout that a person told for files that no other layout fits; `source` keeps its references apart from others'. */
export function mappedLayout(source: string, mapping: Mapping): Layout {
  const fields = Object.fromEntries(
    mappedFields.map((field) => [field, mapping[field] === undefined ? [] : [mapping[field]]]),
  ) as unknown as Record<MappedField, readonly string[]>
  return layout<MappedField>({
    name: 'mapped',
    source,
    fields,
    needs: [mappedFields.filter((field) => mapping[field] !== undefined)],
    amounts: ['amount', 'fee'],
    days: ['date'],
    zoneField: 'zone',
    currencyField: 'currency',
    reader(cell, reading) {
      const read = readers(cell, reading)
      return () => {
        const currency = read.currency('currency')
        const gross = read.amount('amount', currency)
        const isRefund = gross < 0n && cell('related') !== ''
        const own = (id: string) => (id === '' ? null : `${source}-${id}`)
        const when = cell('time') === '' ? read.stamp('date') : { day: '', at: read.moment('date', 'time', 'zone') }
        const soft = { name: cell('softName'), email: cell('softEmail') }
        return {
          ...{ ref: own(cell('id')), alias: null },
          ...when,
          kind: isRefund ? 'refund' : gross > 0n ? 'payment' : 'outgoing',
          state: stateOf(cell('status')),
          ...{ currency, gross, refunded: 0n },
          fee: cell('fee') === '' ? null : kept(read.amountOrZero('fee', currency), gross),
          related: own(cell('related')),
          payer: payerOf(cell),
          soft: soft.name || soft.email ? soft : null,
          anonymous: false,
          ...{ message: cell('message'), subject: cell('subject') },
          funds: [cell('fund')].filter(Boolean),
          ...{ monthly: false, channel: 'other', guessed: false },
        }
      }
    },
  })
}
