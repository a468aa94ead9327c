import { plainDecimal } from '#platform/numbers.ts'

export const stepCodes = [
  'window',
  'years-missing',
  'unvalued',
  'gifts-of-year',
  'income-of-year',
  'gifts-all',
  'small',
  'unknown',
  'kept-by-relief',
  'cap',
  'excess',
  'no-excess',
  'gifts-countable',
  'income-all',
  'subsidies',
  'asset-sales',
  'income-small',
  'income-unknown',
  'income-countable',
  'share',
  'donors-of-year',
  'officers-left-out',
  'average',
  'relief-income',
  'relief-donors',
  'ordinance',
] as const
export type StepCode = (typeof stepCodes)[number]

export const stepParts = ['window', 'relative', 'relief', 'with-relief', 'absolute', 'ordinance'] as const
export type StepPart = (typeof stepParts)[number]

/** Which rows of the donor list a step rests on. */
export const rowKinds = ['all', 'small', 'unknown', 'counted', 'officers'] as const
export type RowKind = (typeof rowKinds)[number]

/** One step of a calculation, without words. */
export interface Step {
  readonly code: StepCode
  readonly part: StepPart
  /** The reference of a business year, where it is about one. */
  readonly year?: string
  /** The key of a donor, where it is about one. */
  readonly donor?: string
  /** Amounts in yen as exact decimals: "30000", "30000.5". */
  readonly yen?: Readonly<Record<string, string>>
  /** Whole numbers. */
  readonly counts?: Readonly<Record<string, string>>
  readonly days?: Readonly<Record<string, string>>
  readonly currency?: string
  /** Whether what it asks holds. */
  readonly holds?: boolean
  readonly rows?: RowKind
}

/** Tenths of a yen as an exact decimal. */
export const yenOfTenths = (tenths: bigint): string => plainDecimal(tenths, 1).replace(/\.0$/, '')

/** Named whole numbers as texts. */
export const texts = (numbers: Readonly<Record<string, bigint>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
