import { readers } from '../cells.ts'
import { countryNamed } from '../countries.ts'
import { type EntryKind, type EntryState, nobody, type Payer } from '../entry.ts'
import { type Cell, layout } from '../layout.ts'

// Headers of the generations in English, Japanese, German and French since 2009; a file is read by their names alone, for
// their order changes with the account, the language and the owner's choice
const fields = {
  date: ['Date', '日付', 'Datum'],
  time: ['Time', '時間', 'Uhrzeit', 'Heure'],
  zone: ['Time Zone', 'TimeZone', 'タイムゾーン', 'Zeitzone', 'Fuseau horaire'],
  name: ['Name', '名前', 'Nom'],
  type: ['Type', 'タイプ', 'Typ', 'Description', 'Beschreibung'],
  status: ['Status', 'ステータス', 'État'],
  currency: ['Currency', '通貨', 'Währung', 'Devise'],
  gross: ['Gross', '合計', 'Brutto', 'Avant commission', 'Amount'],
  fee: ['Fee', 'Fees', '手数料', 'Gebühr', 'Entgelt', 'Commission'],
  net: ['Net', '正味', 'Netto', 'Total'],
  email: ['From Email Address', '送信者メールアドレス', 'Absender E-Mail-Adresse', "De l'adresse email"],
  id: ['Transaction ID', '取引ID', 'Transaktionscode', 'Numéro de transaction'],
  related: [
    ...['Reference Txn ID', 'リファレンス トランザクションID', 'Zugehöriger Transaktionscode'],
    'Numéro de la transaction de référence',
  ],
  item: ['Item Title', '商品タイトル', 'Artikelbezeichnung', "Titre de l'objet"],
  itemId: ['Item ID', '商品ID', 'Artikelnummer', "Numéro de l'objet"],
  option: ['Option 1 Value', 'オプション1: 金額', 'Option 1 Wert', "Valeur de l'option 1"],
  custom: ['Custom Number', 'カスタム番号', 'Zollnummer', 'Numéro de client'],
  subject: ['Subject', '件名', 'Betreff', 'Objet'],
  note: ['Note', '備考', 'Hinweis', 'Remarque'],
  receipt: ['Receipt ID', '領収書ID', 'Empfangsnummer', 'Numéro de reçu'],
  balance: ['Balance', '残高', 'Guthaben', 'Solde'],
  line1: ['Address Line 1', '住所1行目', 'Adresszeile 1'],
  line2: [
    ...['Address Line 2/District', 'Address Line 2/District/Neighborhood', '住所2行目/地区/地域'],
    'Adresszusatz',
  ],
  town: ['Town/City', '市区町村', 'Ort'],
  region: ['State/Province/Region/County/Territory/Prefecture/Republic', '都道府県', 'Bundesland'],
  postal: ['Zip/Postal Code', '郵便番号', 'PLZ'],
  country: ['Country Code', 'Ländervorwahl', "Code du pays de l'acheteur pour cette transaction"],
  // what files of before 2018 have instead, by its name
  countryName: ['Country', '国および地域', 'Land'],
  // the whole of it in one cell, behind the name, in files that have no other
  address: ['Shipping Address', '配送先住所', 'Lieferadresse'],
  phone: ['Contact Phone Number', '連絡先の電話番号', 'Telefon', 'Numéro de téléphone du contact'],
  impact: ['Balance Impact', 'Auswirkung auf Guthaben'],
} as const
type Field = keyof typeof fields

const kindsByType: readonly (readonly [EntryKind, readonly string[]])[] = [
  [
    'payment',
    [
      ...['donation payment', 'donation received', 'subscription payment', 'subscription payment received'],
      ...['recurring payment received', 'preapproved payment bill user payment', 'preapproved payment received'],
      ...['general payment', 'website payment', 'web accept payment received', 'mobile payment', 'mass pay'],
      ...['mass payment', 'express checkout payment', 'express checkout payment received', 'payment received'],
      ...['virtual terminal payment', 'shopping cart payment received', 'checkout payment'],
      ...['spendenzahlung', 'abonnementzahlung', 'allgemeine zahlung', 'handyzahlung', 'paypal express-zahlung'],
      ...['zahlung im einzugsverfahren mit zahlungsrechnung', 'website-zahlung'],
      ...['paiement de don', 'paiement express checkout', "paiement d'abonnement", 'paiement général'],
    ],
  ],
  ['refund', ['payment refund', 'refund', 'rückzahlung', 'remboursement', 'remboursement de paiement']],
  ['chargeback', ['chargeback', 'payment reversal', 'reversal', 'rückbuchung', 'rücklastschrift']],
  ['reinstated', ['chargeback reversal', 'cancellation of payment reversal', 'canceled reversal']],
  ['fee', ['chargeback fee', 'rücklastschriftgebühr', 'fee', 'gebühr', 'entgelt']],
  [
    'conversion',
    [
      ...['general currency conversion', 'currency conversion', 'allgemeine währungsumrechnung'],
      'conversion de devise standard',
    ],
  ],
  [
    'funding',
    [
      ...['bank deposit to pp account', 'add funds from a bank account', 'general credit card deposit'],
      ...['bankgutschrift auf paypal-konto', 'virement bancaire sur le compte paypal'],
    ],
  ],
  [
    'transfer',
    [
      ...['general withdrawal', 'withdraw funds to bank account', 'user initiated withdrawal', 'allgemeine abbuchung'],
      ...['virement standard vers compte bancaire', 'auto-sweep'],
    ],
  ],
  ['authorisation', ['general authorization', 'authorization', 'order']],
  ['item', ['shopping cart item']],
]
const kindOfType = new Map(kindsByType.flatMap(([kind, types]) => types.map((type) => [type, kind] as const)))
const kindsByBeginning: readonly (readonly [string, EntryKind])[] = [
  ...([['update to', 'update']] as const),
  ...(
    ['account hold', 'temporary hold', 'general hold', 'hold ', 'payment hold', 'release ', 'payment release'] as const
  ).map((beginning) => [beginning, 'hold'] as const),
  ...([['reversal of general account hold', 'hold']] as const),
]

// nobody has told the Japanese names of types: what the words in them mean is general knowledge, so that such rows count as guessed
const kindsByWord: readonly (readonly [RegExp, EntryKind])[] = [
  [/手数料/, 'fee'],
  [/チャージバック/, 'chargeback'],
  [/返金|払い?戻し/, 'refund'],
  [/換算/, 'conversion'],
  [/引き?出し|出金/, 'transfer'],
  [/保留|留保/, 'hold'],
]

const statesByWord: readonly (readonly [EntryState, readonly string[]])[] = [
  [
    'done',
    [
      ...['completed', 'cleared', 'refunded', 'partially refunded', 'reversed', 'paid', 'processed', 'returned'],
      ...[
        'abgeschlossen',
        'rückerstattet',
        'teilweise rückerstattet',
        'zurückgezogen',
        '完了',
        '返金済み',
        '一部返金済み',
      ],
      ...['terminé', 'remboursé', 'partiellement remboursé', 'annulé après paiement'],
    ],
  ],
  [
    'pending',
    [
      ...['pending', 'held', 'uncleared', 'processing', 'unclaimed', 'in progress', 'under review', 'placed'],
      ...['offen', 'ausstehend', 'in bearbeitung', 'nicht abgeholt', '保留中', '処理中', '未請求', 'en attente'],
    ],
  ],
  [
    'failed',
    [
      ...['denied', 'failed', 'canceled', 'cancelled', 'expired', 'voided', 'rejected', 'removed', 'suspended'],
      ...['abgelehnt', 'fehlgeschlagen', 'storniert', 'abgebrochen', 'abgelaufen', '拒否', '失敗', 'キャンセル済み'],
      ...['refusé', 'échoué', 'annulé', 'expiré'],
    ],
  ],
]
const stateOfWord = new Map(statesByWord.flatMap(([state, words]) => words.map((word) => [word, state] as const)))

const isMemo = (impact: string) => /^memo|^vermerk|^notiz/i.test(impact)
// profiles of subscriptions and approvals, no transactions
const isProfile = (id: string) => /^[BIS]-/.test(id)

interface Seen {
  readonly type: string
  readonly gross: bigint
  readonly hasPayer: boolean
  readonly related: string | null
  readonly memo: boolean
}

function kindOf({ type, gross, hasPayer, related, memo }: Seen): { kind: EntryKind; guessed: boolean } {
  const named = kindOfType.get(type) ?? kindsByBeginning.find(([beginning]) => type.startsWith(beginning))?.[1]
  const told = named ?? kindsByWord.find(([word]) => word.test(type))?.[1]
  const guessed = named === undefined
  if (memo && told !== 'hold') return { kind: 'authorisation', guessed: false }
  if (told === 'payment') return { kind: gross > 0n ? 'payment' : 'outgoing', guessed }
  // a refund that the organisation was given is no gift
  if ((told === 'refund' || told === 'chargeback') && gross > 0n) return { kind: 'other', guessed }
  if (told) return { kind: told, guessed }
  if (gross > 0n && hasPayer && related === null) return { kind: 'payment', guessed }
  if (gross < 0n && hasPayer && related === null) return { kind: 'outgoing', guessed }
  return { kind: 'other', guessed }
}

function linesOf(cell: Cell<Field>): string {
  const lines = [cell('line1'), cell('line2')].filter(Boolean).join('\n')
  if (lines) return lines
  const [name, address] = [cell('name'), cell('address')]
  return name && address.startsWith(`${name},`) ? address.slice(name.length + 1).trim() : address
}

function payerOf(cell: Cell<Field>): Payer {
  const country = cell('country').toUpperCase()
  return {
    ...nobody,
    ...{ name: cell('name'), email: cell('email'), phone: cell('phone') },
    lines: linesOf(cell),
    ...{ postalCode: cell('postal'), locality: cell('town'), region: cell('region') },
    country: /^[A-Z]{2}$/.test(country) ? country : countryNamed(cell('countryName')),
  }
}

/**
 * PayPal's activity downloads and statements. Fees are printed below zero on what comes in. Sources: the generations of headers and
 * type names that PayPal's users met, and developer.paypal.com/reports.
 */
export const paypal = layout<Field>({
  name: 'paypal',
  fields,
  needs: [['date', 'time', 'zone', 'type', 'currency', 'gross']],
  amounts: ['gross', 'fee', 'net'],
  days: ['date'],
  // accounts of the United States put the month first; those of other countries have other zones
  orderBy: (texts) => {
    const isAmerican = texts('zone').every((zone) => /^[PMCE][SD]T$|^America\//.test(zone))
    return isAmerican && texts('currency').includes('USD') ? 'mdy' : undefined
  },
  zoneField: 'zone',
  currencyField: 'currency',
  reader(cell, reading) {
    const read = readers(cell, reading)
    return () => {
      const currency = read.currency('currency')
      const gross = read.amount('gross', currency)
      const type = cell('type').toLowerCase()
      const reference = cell('related')
      const related = reference === '' || isProfile(reference) ? null : reference
      const payer = payerOf(cell)
      const hasPayer = payer.email !== '' || (payer.name !== '' && cell('id') === '')
      const status = cell('status').toLowerCase()
      const at = read.moment('date', 'time', 'zone')
      return {
        ref: cell('id') || null,
        alias: null,
        ...{ at, day: '' },
        ...kindOf({ type, gross, hasPayer, related, memo: isMemo(cell('impact')) }),
        state: status === '' ? 'done' : (stateOfWord.get(status) ?? 'pending'),
        ...{ currency, gross },
        fee: -read.amountOrZero('fee', currency),
        refunded: 0n,
        ...{ related, payer, soft: null, anonymous: false },
        message: cell('note'),
        subject: cell('subject') || cell('item'),
        funds: [cell('custom'), cell('itemId'), cell('option'), cell('item'), cell('subject')].filter(Boolean),
        monthly: isProfile(reference) || /subscription|recurring|abonnement|購読/.test(type),
        channel: 'paypal',
      }
    }
  },
})
