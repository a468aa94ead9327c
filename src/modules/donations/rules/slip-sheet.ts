/** The names of the fields of 払込取扱票, in whatever language its sheet is read. */
export const slipNames = {
  slip: '払込取扱票',
  receipt: '振替払込請求書兼受領証',
  account: '口座記号番号',
  amount: '金額',
  holder: '加入者名',
  message: '通信欄',
  client: 'ご依頼人',
  address: 'おところ',
  sender: 'おなまえ',
  phone: '電話番号',
  fee: '料金',
  remarks: '備考',
  stamp: '日附印',
} as const

/** The account to which a slip pays. */
export interface Payee {
  readonly account: string
  readonly holder: string
}

/** What a giver wishes to have on the sheet; null is left to be written by hand. */
export interface SlipTyped {
  /** In yen. */
  readonly amount: bigint | null
  /** A purpose under its public name in Japanese. */
  readonly purpose: { readonly code: string; readonly name: string } | null
  readonly postcode: string | null
  readonly address: string | null
  readonly name: string | null
  readonly phone: string | null
}

export const nothingTyped: SlipTyped = {
  ...{ amount: null, purpose: null },
  ...{ postcode: null, address: null, name: null, phone: null },
}

/** The most yen for which the slip has boxes. */
export const mostYen = 99_999_999n

/** The lines of 通信欄: what is read by people of the organisation, hence in Japanese. */
export const messageLines = ({ purpose }: SlipTyped): readonly string[] => [
  '寄附',
  ...(purpose ? [`使いみち：${purpose.name}（${purpose.code}）`] : []),
]

/** Signs in boxes, set to the right; those that do not fit are not cut but make the row longer. */
export const inBoxes = (signs: string, boxes: number): readonly string[] => [
  ...Array<string>(Math.max(0, boxes - signs.length)).fill(''),
  ...signs,
]

/** Yen as a slip wants them: closed by ¥ before them, against what somebody could add; with eight digits there is no box for it. */
export const yenSigns = (amount: bigint): string => {
  const digits = String(amount)
  return digits.length < 8 ? `¥${digits}` : digits
}

const halfWidthKana = /[\uff61-\uff9f]+/g

/** Half-width kana, which people read and copy badly, in full width; other signs, those of names above all, stay as they are. */
export const wideKana = (text: string): string => text.replace(halfWidthKana, (kana) => kana.normalize('NFKC'))

/** A postal code as it is written: seven digits of any width get their dash, others stay. */
export function plainPostcode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/^〒\s*/, '')
    .trim()
  const [, first, last] = /^(\d{3})[\p{Dash_Punctuation}\u2212\u30fc\s]?(\d{4})$/u.exec(plain) ?? []
  return first && last ? `${first}-${last}` : plain
}
