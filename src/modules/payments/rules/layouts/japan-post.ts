import { readers } from '../cells.ts'
import { nobody } from '../entry.ts'
import { fullKana, isBodyInKana } from '../kana.ts'
import { layout } from '../layout.ts'

const fields = {
  day: ['取引日'],
  id: ['入出金明細ＩＤ'],
  received: ['受入金額（円）', '受入金額'],
  paid: ['払出金額（円）', '払出金額'],
  kind: ['詳細１'],
  name: ['詳細２'],
  balance: ['現在（貸付）高'],
  currency: ['通貨'],
} as const
type Field = keyof typeof fields

// interest, and lines that stand for many entries that were merged before they could be seen
const notGiven = /利子|利息|合計|まとめ/
// 利子 is a given name as well, behind the one of the family
const notNamed = /^(受取)?利[子息]|合計|まとめ/

/** Japan Post Bank's list of entries (ゆうちょダイレクト): some lines about the account stand before the header. */
export const japanPost = layout<Field>({
  name: 'japan-post',
  fields,
  needs: [['day', 'id', 'received', 'paid']],
  amounts: ['received', 'paid'],
  days: ['day'],
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, { ...reading, currency: 'JPY' })
    return () => {
      const currency = read.currency('currency')
      const [received, paid] = [read.amountOrZero('received', currency), read.amountOrZero('paid', currency)]
      const name = fullKana(cell('name'))
      const isIncome = received > 0n && !notGiven.test(cell('kind')) && !notNamed.test(cell('name'))
      return {
        ref: `yucho-${read.required('id')}`,
        ...{ alias: null, at: null, day: read.day('day') },
        kind: isIncome ? 'payment' : received > 0n ? 'other' : 'outgoing',
        ...{ state: 'done', currency, gross: received > 0n ? received : -paid, fee: null, refunded: 0n, related: null },
        payer: { ...nobody, name, organisation: isBodyInKana(name), country: 'JP' },
        ...{ soft: null, anonymous: false, message: '', subject: cell('kind') },
        ...{ funds: [], monthly: false, channel: 'postal', guessed: false },
      }
    }
  },
})
