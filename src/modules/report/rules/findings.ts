import type { CellQualifier, Dimensions } from '#platform/figures.ts'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'

/** How much a finding weighs, the heaviest first; notes stop nothing. */
export const severities = ['contradiction', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

export const checkNames = [
  'month-without-line',
  'month-told-differently',
  'kind-untold',
  'parts-exceed-whole',
  'parts-differ',
  'total-falls',
  'stock-differs',
  'spending-differs',
  'number-typed',
  'figure-not-told',
  'date-outside-year',
  'list-out-of-order',
  'plan-left-open',
] as const
export type CheckName = (typeof checkNames)[number]

/** A value of a finding, still in no language. */
export type Said =
  | { readonly kind: 'count'; readonly value: bigint }
  | { readonly kind: 'quantity'; readonly value: bigint; readonly unit: string; readonly qualifier: CellQualifier }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'texts'; readonly texts: Texts }
  | { readonly kind: 'figure'; readonly name: string; readonly dimensions: Dimensions }
  /** A message of some module by its key. */
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'plain'; readonly text: string }
  /** A number without a unit, digits and point only. */
  | { readonly kind: 'number'; readonly text: string }
  /** What is told of something: "Released: 2 people". */
  | { readonly kind: 'telling'; readonly of: Said; readonly what: Said }
  | { readonly kind: 'list'; readonly items: readonly Said[] }

/** What a finding is about, for links. */
export type Ref =
  | { readonly kind: 'figure'; readonly name: string; readonly dimensions: Dimensions }
  | { readonly kind: 'section'; readonly id: string; readonly titles: Texts }
  /** A record of a module, and the permission that opens its page. */
  | { readonly kind: 'record'; readonly href: string; readonly label: Said; readonly permission: string }

/** Where in a section's prose something stands, counted from 1. */
export interface TypedAt {
  readonly language: Language
  readonly line: number
  readonly column: number
  readonly text: string
}

/** What a check found. */
export interface Found {
  /** The same as long as it is about the same thing: `month=2011-05`. */
  readonly key: string
  readonly severity: Severity
  /** Whether its values tell of protected people. */
  readonly protects: boolean
  /** What the message of the check is said with; when one changes, the finding is no longer the one that was acknowledged. */
  readonly values: Readonly<Record<string, Said>>
  readonly refs: readonly Ref[]
  readonly places?: readonly TypedAt[]
}

export interface Finding extends Found {
  readonly check: CheckName
}
