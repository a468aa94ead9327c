/** The tests of public support that a law may know; one that holds is enough. */
export const publicTests = ['relative', 'absolute', 'ordinance'] as const
export type PublicTest = (typeof publicTests)[number]

/** A share as a fraction of two whole numbers. */
export interface Share {
  readonly over: bigint
  readonly under: bigint
}

/** The numbers of the public support test on a day; amounts in whole yen. */
export interface PublicSupportRules {
  readonly tests: readonly PublicTest[]
  /** How many business years are judged, and how many for a first application. */
  readonly years: number
  readonly firstYears: number
  readonly absolute: { readonly least: bigint; readonly donors: bigint }
  readonly relative: {
    readonly share: Share
    /** What a donor gives below this in a business year does not count. */
    readonly small: bigint
    readonly cap: Share
    /** The cap of an authorised NPO or a public-benefit body. */
    readonly capOfBodies: Share
  }
  readonly relief: { readonly incomeBelow: bigint; readonly donors: bigint; readonly least: bigint }
}

/** Whether a record is handed in, only made and kept, or made known to the public. */
export type Duty = 'file' | 'keep' | 'publish'

export const filingItems = [
  'business-report',
  'income-statement',
  'activity-statement',
  'balance-sheet',
  'balance-sheet-notice',
  'asset-registration',
  'inventory',
  'officers-list',
  'members-list',
  'pay-rules',
  'price-list',
  'income-by-source',
  'largest-transactions',
  'officer-donors',
  'pay',
  'gifts-paid-out',
  'remittances',
  'remittances-in-advance',
  'criteria-checklist',
  'donor-list',
  'restricted-gifts-note',
] as const
export type FilingItem = (typeof filingItems)[number]

/** One thing that is due for a business year. */
export interface Due {
  readonly item: FilingItem
  readonly duty: Duty
  /** The last day; null where the pack knows none. */
  readonly dueOn: string | null
  /** For how many years it is kept; null where the pack does not say. */
  readonly keptYears: number | null
  /** Only the authorised have to. */
  readonly authorisedOnly: boolean
}

/** A business year and, on it, what an authorisation covers. */
export interface DueYear {
  readonly start: string
  readonly end: string
  readonly authorised: boolean
}

export type Authority = 'national-tax-agency' | 'prefecture'

/** The rules of a country, by day. */
export interface Pack {
  readonly code: 'japan' | 'plain'
  /** Counts up whenever a rule of the pack changes; kept with each calculation. */
  readonly version: number
  publicSupport(day: string): PublicSupportRules | null
  dues(year: DueYear): readonly Due[]
  /** Who decides on authorisation on a day; null where the pack names nobody. */
  authority(day: string): Authority | null
  /** Above how many yen a remittance is to be filed before it is made; null where none is. */
  advanceAbove(day: string): bigint | null
  /** From how many yen a year on a gift of an officer or a relative is listed; null where none is. */
  readonly officerGiftsFrom: bigint | null
}
