/** Gifts of one giver in a business year, one or several that came alike, in whole yen. */
export interface GivenRow {
  /** Whom they are from; null where nobody is known. */
  readonly donor: string | null
  readonly yen: bigint
  /** How many gifts these are. */
  readonly count: bigint
}

/** Who gave, as far as the tests ask. */
export interface Donor {
  readonly key: string
  /** Whether the name, and the address, are known. */
  readonly named: boolean
  readonly addressed: boolean
  /** An authorised NPO or a public-benefit body. */
  readonly body: boolean
  /** A voting member on a day of the window. */
  readonly member: boolean
}

/** One business year of the window. */
export interface YearInput {
  readonly ref: string
  readonly start: string
  readonly end: string
  /** How many months it has, begun ones as whole ones. */
  readonly months: bigint
  readonly gifts: readonly GivenRow[]
  /** The key of the household of each who lived in one at the end of the year; everybody else is one of their own. */
  readonly households: Readonly<Record<string, string>>
  /** Income that is no gift, state subsidies and one-off sales of assets included. */
  readonly otherIncome: bigint
  readonly subsidies: bigint
  readonly assetSales: bigint
  /** The households of those who held an office on a day of the year. */
  readonly officerHouseholds: readonly string[]
  /** Gifts that have no value in yen, by currency: how many, and their sum in minor units. */
  readonly unvalued: readonly { readonly currency: string; readonly count: bigint; readonly minor: bigint }[]
}

/** What the public support test is judged by. */
export interface SupportInput {
  readonly years: readonly YearInput[]
  /** How many years the window should have. */
  readonly wanted: number
  readonly donors: readonly Donor[]
  /** Whether a local ordinance names the organisation. */
  readonly named: boolean
}
