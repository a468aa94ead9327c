/** One drawn value; what is not known has no number here, so that no drawing can give it away. */
export type ChartValue =
  | { readonly state: 'known'; readonly value: bigint; readonly printed: string }
  | { readonly state: 'withheld' | 'unknown' | 'refused'; readonly printed: string }

/** A named row of values, one for each category, in the same order. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly ChartValue[]
}

/** What a chart shows. Values are whole numbers of the smallest unit; `scale` is how many decimals the unit has (2 for cents). */
export interface ChartData {
  readonly shape: 'bar' | 'column' | 'line'
  readonly caption: string
  /** The text for those who do not see the drawing. */
  readonly alternative: string
  readonly unit: string
  readonly scale?: number
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** The words beside the marks in the key of the chart. */
  readonly words: { readonly withheld: string; readonly unknown: string }
}
