import { type CurrencySummary, paymentsWords, type Summary } from '#modules/payments/face.ts'
import { formatMoney, moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Language } from '#platform/words.ts'
import { givingWords } from '../words/words.ts'

/** Why rows are no gifts, in words: `from the own bank account`. */
export const reasonText = (reason: string, language: Language): string =>
  paymentsWords.in(language)(`payments.reason.${reason}` as 'payments.reason.seen')

/** The name of a layout in words: `PayPal activity`; one of a later version by its own name. */
export function layoutText(layout: string, language: Language): string {
  const key = `payments.layout.${layout}`
  return key in paymentsWords.messages.en ? paymentsWords.in(language)(key as 'payments.layout.paypal') : layout
}

const waysToRead = ['encoding', 'delimiter', 'mark', 'order', 'zone', 'currency'] as const

type Read = Readonly<Record<(typeof waysToRead)[number] | 'name' | 'layout', string>> & { readonly rows: number }

// as a shell takes it back
const quoted = (value: string) => (value === '\t' ? "$'\\t'" : /^[\w./+-]+$/.test(value) ? value : `'${value}'`)

/** A file that was read: what it is, its rows, and the options by which it would be read the same; what its rows tell themselves is none. */
export function fileLine(file: Read, language: Language): string {
  const how = waysToRead.flatMap((way) =>
    file[way] === '' || file[way] === 'era' ? [] : [`--${way} ${quoted(file[way])}`],
  )
  const { name, rows: count } = file
  return givingWords.in(language)('giving.payments.read', {
    ...{ name, count, layout: layoutText(file.layout, language), how: how.join(' ') },
  })
}

function currencyLines({ currency, gifts, refunds, waiting }: CurrencySummary, language: Language): string[] {
  const t = givingWords.in(language)
  const money = (minor: bigint) => formatMoney(moneyFromDatabase(minor, currency), language)
  const sums = { gross: money(gifts.gross), fee: money(gifts.fee), net: money(gifts.net) }
  // what no file tells is not nothing
  const isFeeTold = gifts.feeUnknown < gifts.count
  return [
    ...(gifts.count > 0n
      ? [t(isFeeTold ? 'giving.payments.gifts' : 'giving.payments.gifts-alone', { count: gifts.count, ...sums })]
      : []),
    ...(gifts.feeUnknown > 0n && isFeeTold ? [t('giving.payments.fee-unknown', { count: gifts.feeUnknown })] : []),
    ...(refunds.count > 0n
      ? [t('giving.payments.refunds', { count: refunds.count, amount: money(refunds.amount) })]
      : []),
    ...(waiting.count > 0n
      ? [t('giving.payments.waiting', { count: waiting.count, amount: money(waiting.amount) })]
      : []),
  ]
}

/** What files brought or would bring, a sentence each: gifts and refunds by currency, then what was left out and why. */
export function summaryLines({ currencies, ignored, guessed, twins = 0n }: Summary, language: Language): string[] {
  const t = givingWords.in(language)
  const money = currencies.flatMap((one) => currencyLines(one, language))
  return [
    ...(money.length > 0 ? money : [t('giving.payments.nothing-new')]),
    ...(guessed > 0n ? [t('giving.payments.guessed', { count: guessed })] : []),
    ...(twins > 0n ? [t('giving.payments.twins', { count: twins })] : []),
    // what waits was told with its sum
    ...ignored
      .filter(({ reason }) => reason !== 'waiting')
      .map(({ reason, rows }) => t('giving.payments.ignored', { count: rows, reason: reasonText(reason, language) })),
  ]
}

/** The same for programs: amounts as plain decimals of their currency, counts as numbers. */
export function plainSummary({ rows, currencies, ignored, guessed, twins }: Summary) {
  return {
    rows: Number(rows),
    currencies: currencies.map(({ currency, gifts, refunds, waiting }) => {
      const amount = (minor: bigint) => plainAmount(moneyFromDatabase(minor, currency))
      const { count, gross, fee, net, feeUnknown } = gifts
      return {
        currency,
        gifts: {
          ...{ count: Number(count), gross: amount(gross), fee: amount(fee), net: amount(net) },
          feeUnknown: Number(feeUnknown),
        },
        refunds: { count: Number(refunds.count), amount: amount(refunds.amount) },
        waiting: { count: Number(waiting.count), amount: amount(waiting.amount) },
      }
    }),
    ignored: ignored.map((row) => ({ reason: row.reason, rows: Number(row.rows) })),
    guessed: Number(guessed),
    twins: Number(twins),
  }
}
