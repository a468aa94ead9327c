/** Payments as the tests tell them, and how each provider writes them. */
export interface Told {
  readonly id: string
  /** In seconds since the beginning of 2010, UTC. */
  readonly at: number
  readonly currency: 'USD' | 'EUR' | 'JPY'
  /** In minor units; below zero for what goes back. */
  readonly gross: number
  readonly fee: number
  readonly kind: 'donation' | 'subscription' | 'refund' | 'withdrawal' | 'pending'
  readonly name: string
  readonly email: string
  /** The payment that goes back. */
  readonly about?: string
}

/** A gift of 50 dollars of 21 January. */
export const annsGift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * 86_400 + 3600, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}

const two = (n: number) => String(n).padStart(2, '0')
const decimalsOf = { USD: 2, EUR: 2, JPY: 0 } as const

/** 131574 as "1,315.74" or "1.315,74". */
function amountText(minor: number, currency: Told['currency'], mark: '.' | ','): string {
  const size = Math.abs(minor)
  const decimals = decimalsOf[currency]
  const whole = String(Math.trunc(size / 10 ** decimals)).replace(/\B(?=(\d{3})+$)/g, mark === '.' ? ',' : '.')
  const fraction = decimals === 0 ? '' : `${mark}${String(size % 100).padStart(2, '0')}`
  return `${minor < 0 ? '-' : ''}${whole}${fraction}`
}

const dateOf = ({ at }: Told) => new Date(Date.UTC(2010, 0, 1) + at * 1000)

const english = {
  ...{ donation: 'Donation Payment', subscription: 'Subscription Payment', refund: 'Payment Refund' },
  ...{ withdrawal: 'General Withdrawal', pending: 'Donation Payment' },
}
const german = {
  ...{ donation: 'Spendenzahlung', subscription: 'Abonnementzahlung', refund: 'Rückzahlung' },
  ...{ withdrawal: 'Allgemeine Abbuchung', pending: 'Spendenzahlung' },
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')

const clock = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`

/** An English activity download with days as month/day/year. */
export function paypalInEnglish(told: readonly Told[]): string {
  const header = [
    ...['Date', 'Time', 'TimeZone', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Fee', 'Net', 'From Email Address'],
    ...['Transaction ID', 'Item Title', 'Reference Txn ID', 'Balance Impact'],
  ]
  const rows = told.map((one) => {
    const date = dateOf(one)
    const money = [one.gross, -one.fee, one.gross - one.fee].map((minor) => amountText(minor, one.currency, '.'))
    return [
      `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`,
      ...[clock(date), 'GMT', one.name, english[one.kind], one.kind === 'pending' ? 'Pending' : 'Completed'],
      ...[one.currency, ...money, one.email, one.id, '', one.about ?? '', one.gross > 0 ? 'Credit' : 'Debit'],
    ]
  })
  return csv([header, ...rows])
}

/** A German statement with days as day.month.year and decimal commas; it has no status and shows no pending payment. */
export function paypalInGerman(told: readonly Told[]): string {
  const header = [
    ...['Datum', 'Uhrzeit', 'Zeitzone', 'Beschreibung', 'Währung', 'Brutto', 'Entgelt', 'Netto', 'Guthaben'],
    ...['Transaktionscode', 'Absender E-Mail-Adresse', 'Name', 'Zugehöriger Transaktionscode'],
  ]
  const rows = told
    .filter(({ kind }) => kind !== 'pending')
    .map((one) => {
      const date = dateOf(one)
      const money = [one.gross, -one.fee, one.gross - one.fee].map((minor) => amountText(minor, one.currency, ','))
      return [
        `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`,
        ...[clock(date), 'GMT', german[one.kind], one.currency, ...money, '0,00', one.id],
        ...[one.email, one.name, one.about ?? ''],
      ]
    })
  return csv([header, ...rows])
}

/** GiveWP's list of donations that PayPal took, with or without PayPal's numbers; times in UTC. */
export function givewpList(told: readonly Told[], { numbers = false } = {}): string {
  const header = [
    ...['Donation ID', 'First Name', 'Last Name', 'Email Address', 'Donation Total', 'Currency Code'],
    ...['Donation Status', 'Payment Gateway', 'Donation Date', 'Donation Time', ...(numbers ? ['Transaction ID'] : [])],
  ]
  const rows = told.map((one) => {
    const date = dateOf(one)
    const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
    const [given = '', ...family] = one.name.split(' ')
    return [
      ...[one.id, given, family.join(' '), one.email, amountText(one.gross, one.currency, '.'), one.currency],
      ...['Complete', 'PayPal', day, clock(date), ...(numbers ? [one.id] : [])],
    ]
  })
  return csv([header, ...rows])
}

const withAddresses =
  'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Address Line 1,Town/City,Zip/Postal Code,Country,Balance Impact'

/** Where Ann Lee lives, as `paidFrom` tells it. */
export const quay = '3 Quay Street,Bristol,BS1 4DJ,United Kingdom'
/** Where she lives later. */
export const mill = '9 Mill Lane,Leeds,LS1 2AB,United Kingdom'

/** A gift of Ann Lee on a day (`1/31/2010`), from an address such as `quay`, or none. */
export const paidFrom = (id: string, day: string, where = ',,,', email = 'ann@example.org') =>
  `${day},10:00:00,GMT,Ann Lee,Donation Payment,Completed,USD,50.00,-1.75,48.25,${email},${id},${where},Credit`

/** An English activity download of rows of `paidFrom`. */
export const paypalFrom = (...rows: readonly string[]): string => `${[withAddresses, ...rows].join('\r\n')}\r\n`
