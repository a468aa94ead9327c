import { readers } from '../cells.ts'
import { type EntryKind, nobody } from '../entry.ts'
import { layout } from '../layout.ts'

const fields = {
  id: ['取引番号'],
  settlement: ['加盟店決済ID'],
  shop: ['店舗名'],
  status: ['取引ステータス'],
  at: ['取引日時'],
  amount: ['取引金額'],
  method: ['支払い方法'],
  detail: ['支払い詳細項目'],
  currency: ['通貨'],
} as const
type Field = keyof typeof fields

function kindOf(status: string, gross: bigint): EntryKind {
  if (/返金|取消/.test(status)) return 'refund'
  if (/仮売上|オーソリ|保留|処理中/.test(status)) return 'authorisation'
  return gross > 0n ? 'payment' : 'other'
}

/** PayPay for Business, transaction history of 14 columns (paypay.ne.jp, B0058). It names no payer. */
export const paypay = layout<Field>({
  name: 'paypay',
  fields,
  needs: [['id', 'status', 'at', 'amount']],
  amounts: ['amount'],
  days: ['at'],
  zone: 'Asia/Tokyo',
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, { ...reading, currency: 'JPY' })
    return () => {
      const currency = read.currency('currency')
      const gross = read.amount('amount', currency)
      const kind = kindOf(cell('status'), gross)
      return {
        ref: `paypay-${read.required('id')}${kind === 'refund' ? '-refund' : ''}`,
        alias: null,
        ...read.stamp('at'),
        ...{ kind, state: /失敗|エラー/.test(cell('status')) ? 'failed' : 'done', currency },
        ...{ gross: kind === 'refund' && gross > 0n ? -gross : gross, fee: null, refunded: 0n },
        related: kind === 'refund' ? `paypay-${cell('id')}` : null,
        ...{ payer: nobody, soft: null, anonymous: false, message: '', subject: cell('shop') },
        ...{ funds: [cell('shop')].filter(Boolean), monthly: false, channel: 'other', guessed: false },
      }
    }
  },
})
