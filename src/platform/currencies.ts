// ISO 4217 list one as of amendment 180 (Bulgaria joins the euro, 2026-01-01), without the fund codes, metals and test
// codes that nobody can give. By number of decimals.
const withoutDecimals = ['BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'] as const
const withThree = ['BHD IQD JOD KWD LYD OMR TND'] as const
const withTwo = [
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP',
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES',
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK',
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB',
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
] as const
// Withdrawn since 2009 (list three): a gift of that time keeps the currency it came in.
const formerWithoutDecimals = ['BYR'] as const
const formerWithTwo = ['ANG BGN CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL'] as const

type Codes<Line extends string, Found = never> = Line extends `${infer Code} ${infer Rest}`
  ? Codes<Rest, Found | Code>
  : Found | Line
type CodesOf<Lines extends readonly string[]> = Codes<Lines[number]>

/** The alphabetic code of ISO 4217. */
export type Currency =
  | CodesOf<typeof withoutDecimals>
  | CodesOf<typeof withThree>
  | CodesOf<typeof withTwo>
  | CodesOf<typeof formerWithoutDecimals>
  | CodesOf<typeof formerWithTwo>

const active = new Map<string, number>()
const known = new Map<string, number>()

function add(to: readonly Map<string, number>[], lines: readonly string[], decimals: number): void {
  for (const code of lines.join(' ').split(' ')) for (const map of to) map.set(code, decimals)
}
add([active, known], withoutDecimals, 0)
add([active, known], withThree, 3)
add([active, known], withTwo, 2)
add([known], formerWithoutDecimals, 0)
add([known], formerWithTwo, 2)

export const isCurrency = (text: unknown): text is Currency => typeof text === 'string' && known.has(text)

/** The currencies in use today, by code, for a list to choose from; `isCurrency` also knows those withdrawn since 2009. */
export const currencies: readonly Currency[] = [...active.keys()].filter(isCurrency).sort()

/** How many decimals its minor unit has: 0, 2 or 3. */
export function decimalsOf(currency: Currency): number {
  const decimals = known.get(currency)
  if (decimals === undefined) throw new Error(`${currency} is no currency of ISO 4217`)
  return decimals
}
