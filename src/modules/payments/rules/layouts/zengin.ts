import { Refusal } from '#platform/errors.ts'
import { eraDayOf } from '../days.ts'
import { type Entry, nobody } from '../entry.ts'
import { fullKana, isBodyInKana } from '../kana.ts'

/** Bytes of a record; a line end may follow each. */
export const zenginLength = 200

/** The account that a block of records is about. */
export interface ZenginAccount {
  /** 1 incoming-transfer notices, 3 statements. */
  readonly type: 1 | 3
  /** Bank, branch and account number, for the references of its entries. */
  readonly code: string
}

/** What the end of a block says that it holds. */
export interface ZenginTotals {
  readonly count: bigint
  readonly sum: bigint
}

const digits = (text: string) => /^\d+$/.test(text.trim())

const decoder = new TextDecoder('shift_jis')

/** One field after the other, by bytes. */
function cutter(record: Uint8Array) {
  let at = 0
  return (length: number) => {
    const text = decoder.decode(record.subarray(at, at + length))
    at += length
    return text
  }
}

const amountIn = (text: string, field: string): bigint => {
  if (!digits(text))
    throw new Refusal('payments.not-an-amount', field, { text: text.trim(), mark: '.', currency: 'JPY' })
  return BigInt(text.trim())
}

const dayIn = (text: string, today: string, field: string): string => {
  try {
    return eraDayOf(text, today)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, field, error.values) : error
  }
}

/** Whether a record is the header of a block that is read: notices (01) or statements (03). */
export const isZenginHeader = (record: Uint8Array): boolean =>
  /^10[13][01]\d{6}/.test(decoder.decode(record.subarray(0, 10)))

/** Reads a header record. Refuses `payments.zengin.broken`. */
export function zenginHeader(record: Uint8Array): ZenginAccount {
  if (!isZenginHeader(record)) throw new Refusal('payments.zengin.broken', 'file')
  const cut = cutter(record)
  cut(1)
  const type = cut(2) === '01' ? 1 : 3
  cut(1 + 6 + 6 + 6)
  const bank = cut(4)
  cut(15)
  const branch = cut(3)
  cut(15)
  if (type === 1) return { type, code: `${bank}${branch}${cut(1)}${cut(7)}` }
  cut(3)
  return { type, code: `${bank}${branch}${cut(1)}${cut(10)}` }
}

const common = {
  alias: null,
  at: null,
  state: 'done',
  currency: 'JPY',
  fee: null,
  refunded: 0n,
  soft: null,
  anonymous: false,
  funds: [],
  monthly: false,
  channel: 'bank',
  guessed: false,
} as const

const payerNamed = (name: string, id: string) => ({
  ...nobody,
  ...{ name: fullKana(name), organisation: isBodyInKana(fullKana(name)), country: 'JP' },
  // a code that banks give to those who pay often; zeros stand for none
  id: /[1-9]/.test(id) ? id.trim() : '',
})

function notice(cut: ReturnType<typeof cutter>, account: ZenginAccount, today: string): Entry {
  const inquiry = cut(6)
  const day = dayIn(cut(6), today, '勘定日')
  cut(6)
  const amount = amountIn(cut(10), '金額')
  cut(10)
  const [code, name] = [cut(10), cut(48)]
  const [bank, branch, cancelled] = [cut(15), cut(15), cut(1)]
  const edi = cut(20)
  const ref = `zengin-${account.code}-${day}-${inquiry}`
  const isCancelled = cancelled === '1'
  return {
    ...common,
    ref: isCancelled ? `${ref}-cancelled` : ref,
    ...{ day, kind: isCancelled ? 'refund' : 'payment', gross: isCancelled ? -amount : amount },
    related: isCancelled ? ref : null,
    payer: payerNamed(name, code),
    ...{ message: fullKana(edi), subject: [fullKana(bank), fullKana(branch)].filter(Boolean).join(' ') },
  }
}

// what comes in by these is no gift: interest, and the account's own transfers
const noIncome = /利息|ﾘｿｸ|リソク/

function statement(cut: ReturnType<typeof cutter>, account: ZenginAccount, today: string): Entry {
  const inquiry = cut(8)
  const day = dayIn(cut(6), today, '勘定日')
  cut(6)
  const isIn = cut(1) === '1'
  const trade = cut(2)
  const amount = amountIn(cut(12), '取引金額')
  cut(12 + 6 + 6 + 1 + 7 + 3)
  const [code, name] = [cut(10), cut(48)]
  const [bank, branch] = [cut(15), cut(15)]
  const [summary, edi] = [cut(20), cut(20)]
  const about = fullKana(summary)
  return {
    ...common,
    ref: `zengin-${account.code}-${day}-${inquiry}`,
    day,
    kind: !isIn ? 'outgoing' : noIncome.test(about) ? 'other' : 'payment',
    gross: isIn ? amount : -amount,
    related: null,
    payer: payerNamed(name.trim() === '' ? summary : name, code),
    message: fullKana(edi),
    subject: [about, fullKana(bank), fullKana(branch), trade.trim()].filter(Boolean).join(' '),
  }
}

/**
 * Reads a data record. Refuses broken amounts and days with the Japanese name of the field. Source: layouts of the Japanese Bankers
 * Association as banks print them, incoming-transfer notice (01) and statement (03).
 */
export function zenginEntry(record: Uint8Array, account: ZenginAccount, today: string): Entry {
  const cut = cutter(record)
  cut(1)
  return account.type === 1 ? notice(cut, account, today) : statement(cut, account, today)
}

/** What the trailer of a block of notices counts: transfers and their sum, those taken back not among them. Null for statements. */
export function zenginTotals(record: Uint8Array, { type }: ZenginAccount): ZenginTotals | null {
  if (type !== 1) return null
  const cut = cutter(record)
  cut(1)
  return { count: amountIn(cut(6), '件数'), sum: amountIn(cut(12), '金額') }
}
