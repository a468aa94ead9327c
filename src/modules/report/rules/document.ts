import type { Language } from '#platform/words.ts'
import type { ChartData } from '#ui/chart/data.ts'

/** What may be said of a figure: `withheld` is protected, `unknown` was never recorded, `refused` cannot be told by the rule. */
export type FigureState = 'known' | 'withheld' | 'unknown' | 'refused'

interface Weight {
  readonly strong?: boolean
  readonly emphasis?: boolean
}

/** A number in the text; `printed` is all that is shown, `key` names the cell, `title` tells unit, period and qualifier. */
export interface FigureInline extends Weight {
  readonly kind: 'figure'
  readonly name: string
  readonly key: string
  readonly printed: string
  readonly state: FigureState
  /** The printed words themselves say that the number is not told. */
  readonly isSaid?: boolean
  readonly href?: string
  readonly title: string
}

export interface TextInline extends Weight {
  readonly kind: 'text'
  readonly text: string
}

export interface LinkInline {
  readonly kind: 'link'
  readonly href: string
  readonly inlines: readonly (TextInline | FigureInline)[]
}

export type Inline = TextInline | LinkInline | FigureInline
export type Inlines = readonly Inline[]

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly inlines: Inlines
}

/** A heading inside a section; the section's own title stands above level 2. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly text: string
  readonly id: string
}

export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Inlines[]
}

/** `header` marks the column whose cells name their rows. */
export interface Column {
  readonly label: string
  readonly align: 'left' | 'right'
  readonly header?: boolean
}

export type Row = readonly Inlines[]

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly foot?: readonly Row[]
  readonly note?: Inlines
}

export interface ChartBlock extends ChartData {
  readonly kind: 'chart'
  readonly note?: Inlines
}

/** `date` is the printed text; `iso` its day or month where there is exactly one. */
export interface TimelineEntry {
  readonly date: string
  readonly iso?: string
  readonly title: Inlines
  readonly badge?: string
}

export interface TimelineBlock {
  readonly kind: 'timeline'
  readonly groups: readonly { readonly title?: string; readonly entries: readonly TimelineEntry[] }[]
}

export interface Box {
  readonly label: string
  readonly figure: FigureInline
  readonly unit: string
  readonly period: string
  readonly qualifier: string
}

export interface BoxesBlock {
  readonly kind: 'boxes'
  readonly items: readonly Box[]
}

export interface QuoteBlock {
  readonly kind: 'quote'
  readonly paragraphs: readonly Inlines[]
  readonly source?: Inlines
}

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | TableBlock
  | ChartBlock
  | TimelineBlock
  | BoxesBlock
  | QuoteBlock

/** `id` is the anchor, unique in the document. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Where it is written in another language than the edition. */
  readonly language?: Language
  readonly blocks: readonly Block[]
}

/** The words of the frame; `page` is "Page 3 of 12" without its two numbers. */
export interface DocumentLabels {
  readonly contents: string
  readonly page: { readonly before: string; readonly between: string; readonly after: string }
  readonly fontNote: string
  /** Said before a withheld or unknown figure by a screen reader and in the key, for instance "Withheld to protect people". */
  readonly withheld: string
  readonly unknown: string
  readonly refused: string
}

/** One edition in one language. Renderings add no words of their own. */
export interface ReportDocument {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly organisation: string
  readonly period: string
  readonly date: string
  /** "Public edition", "Internal edition". */
  readonly edition: string
  /** A warning over the whole document, for instance "Draft, not yet adopted". */
  readonly notice?: string
  readonly labels: DocumentLabels
  readonly sections: readonly Section[]
  /** Small print at the end: how it was made, the hash of the data, an address. */
  readonly colophon: readonly Inlines[]
}
