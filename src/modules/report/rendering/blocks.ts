import { dateText } from '#platform/dates/known.ts'
import { monthsOf } from '#platform/dates/period.ts'
import type { Dimensions } from '#platform/figures.ts'
import { decimalsStored } from '#platform/measures.ts'
import { textIn } from '#platform/texts.ts'
import { type Language, localeOf } from '#platform/words.ts'
import type { ChartValue } from '#ui/chart/data.ts'
import type { ReportData } from '../queries/report-data.ts'
import { definitions } from '../queries/sources.ts'
import { cellNamed, cellsBy, type Figure, keyOf, refusedFigure, withheldFigure } from '../rules/cells.ts'
import { breakdownKey } from '../rules/disclosure/disclose.ts'
import type { Block, Box, ChartBlock, FigureInline, Inlines, TableBlock } from '../rules/document.ts'
import type { BlockCall } from '../rules/placeholders.ts'
import { seesParts } from '../rules/who-sees.ts'
import {
  dimensionName,
  dimensionText,
  figureName,
  figureText,
  keptBackText,
  numberText,
  periodText,
  qualifierText,
  severalText,
  unitText,
} from './figure-text.ts'
import { say } from './say.ts'

/** What all parts of a document are made with. `href` leads to a figure's evidence; it is absent where there is no site. */
export interface Making {
  readonly data: ReportData
  readonly language: Language
  readonly today: string
  href?(figure: Figure): string
}

const words = (text: string): Inlines => [{ kind: 'text', text }]

/** The cell of the year by name and dimensions; a refused one where no record supports it. */
export function cellOf({ data }: Making, name: string, dimensions: Dimensions): Figure {
  const found = data.figures.get(keyOf({ name, dimensions }))
  if (found) return found
  const definition = definitions.get(name)
  if (!definition) throw new Error(`the figure ${name} is in no face`)
  const absent = seesParts(definition, data.may) ? refusedFigure : withheldFigure
  return absent(definition, dimensions, data.year)
}

type Told = 'full' | 'number' | 'sentence' | 'number-in-sentence' | 'several-in-sentence'

function printedAs(making: Making, figure: Figure, as: Told): string {
  const { language, data } = making
  const part = as === 'number' || as === 'number-in-sentence' ? 'number' : 'full'
  const inSentence = as.endsWith('sentence')
  if (inSentence && figure.state === 'refused')
    return say(language, 'report.refused.long', { name: figureName(figure, data.names, language) })
  if (inSentence && figure.state === 'withheld') {
    const whole = data.figures.get(keyOf({ name: figure.name, dimensions: {} }))
    return keptBackText(figure.unit || whole?.unit || '', language, part)
  }
  return as === 'several-in-sentence' ? severalText(figure, language) : figureText(figure, language, part)
}

/** A figure in the text, with what it means for those who point at it and where its records are. */
export function figureInline(making: Making, figure: Figure, as: Told = 'full'): FigureInline {
  const { language, data } = making
  const name = figureName(figure, data.names, language)
  const nature = say(language, `report.nature.${figure.nature}`)
  const said = figure.outside && textIn(figure.outside.source, language)
  const saidBy = said ? [say(language, 'report.said-by', { source: said })] : []
  return {
    kind: 'figure',
    name: figure.name,
    key: keyOf(figure),
    printed: printedAs(making, figure, as),
    state: figure.state,
    ...(figure.state === 'withheld' && as.endsWith('sentence') && { isSaid: true }),
    title: [name, periodText(figure, language), nature, ...saidBy].join(' · '),
    ...(making.href && { href: making.href(figure) }),
  }
}

/** The number of the year before; a dash where no record supports one. */
export const earlierInline = (making: Making, figure: Figure | undefined): Inlines =>
  figure === undefined || figure.state === 'refused' ? words('–') : [figureInline(making, figure)]

/** `{{boxes …}}`: a few numbers that matter. */
function boxesBlock(making: Making, names: readonly string[]): Block {
  const { language, data } = making
  const items = names.flatMap((text): Box[] => {
    const cell = cellNamed(text)
    if (!cell) return []
    const figure = cellOf(making, cell.name, cell.dimensions)
    return [
      {
        label: figureName(figure, data.names, language),
        figure: figureInline(making, { ...figure, qualifier: 'exact' }, 'number'),
        unit: unitText(figure, language),
        period: periodText(figure, language),
        qualifier: qualifierText(figure.qualifier, language),
      },
    ]
  })
  return { kind: 'boxes', items }
}

const captionOf = ({ language, data }: Making, name: string, fixed: Dimensions, by: string, given?: string) =>
  given ??
  say(language, 'report.document.by', {
    figure: figureName({ name, dimensions: fixed }, data.names, language),
    dimension: dimensionName(name, by, language),
  })

/** `{{table giving.gift-sum currency=USD by=channel}}`: this year and the year before, with the whole where it is a figure. */
function tableBlock(making: Making, name: string, fixed: Dimensions, by: string, caption?: string): TableBlock {
  const { language, data } = making
  const before = data.figuresBefore ?? new Map<string, Figure>()
  const rowOf = (label: string, figure: Figure): Inlines[] => {
    const earlier = before.get(keyOf(figure))
    return [words(label), [figureInline(making, figure)], earlierInline(making, earlier)]
  }
  const cells = [...cellsBy(data.figures, name, fixed, by)]
  const whole = data.figures.get(keyOf({ name, dimensions: fixed }))
  return {
    kind: 'table',
    caption: captionOf(making, name, fixed, by, caption),
    columns: [
      { label: dimensionName(name, by, language), align: 'left', header: true },
      { label: data.year.label, align: 'right' },
      { label: data.before?.label ?? say(language, 'report.field.year-before'), align: 'right' },
    ],
    rows: cells.map((figure) =>
      rowOf(dimensionText(name, by, figure.dimensions[by] ?? '', { names: data.names, language }), figure),
    ),
    // the latest of a series outside is not the sum of its parts
    ...(whole && !whole.outside && { foot: [rowOf(say(language, 'report.dimension.all'), whole)] }),
  }
}

const isMonth = (value: string) => /^\d{4}-\d\d$/.test(value)

// the year stands under the first month and each January, so that twelve labels fit beside each other
function axisMonth(month: string, isFirst: boolean, language: Language): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  const text = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf[language], { ...parts, timeZone: 'UTC' }).format(date)
  const name = text({ month: 'short' })
  return isFirst || month.endsWith('-01') ? `${name} ${text({ year: 'numeric' })}` : name
}

const chartValue = (figure: Figure | undefined, language: Language): ChartValue =>
  figure?.value === null || figure === undefined || figure.state !== 'known'
    ? { state: 'unknown', printed: '–' }
    : { state: 'known', value: figure.value, printed: numberText(figure, language) }

/** `{{chart operations.reached-safety by=month}}`: every month of the year, or every value that there is. */
function chartBlock(
  making: Making,
  name: string,
  fixed: Dimensions,
  by: string,
  options: Readonly<Record<string, string>>,
): ChartBlock {
  const { language, data } = making
  const found = cellsBy(data.figures, name, fixed, by)
  const byValue = new Map(found.map((figure) => [figure.dimensions[by] ?? '', figure]))
  const values = by === 'month' ? [...new Set([...monthsOf(data.year), ...byValue.keys()])] : [...byValue.keys()]
  const caption = captionOf(making, name, fixed, by, options.caption)
  const drawn = values.map((value, index) => ({
    category:
      by === 'month' && isMonth(value)
        ? axisMonth(value, index === 0, language)
        : dimensionText(name, by, value, { names: data.names, language }),
    value: chartValue(byValue.get(value), language),
  }))
  const told = drawn.filter(({ value }) => value.state === 'known')
  const unit = found[0]?.unit ?? ''
  return {
    kind: 'chart',
    shape: options.shape === 'bar' || options.shape === 'line' ? options.shape : by === 'month' ? 'column' : 'bar',
    caption,
    alternative: say(language, 'report.document.chart', {
      caption,
      values: told
        .map(({ category, value }) => say(language, 'report.document.chart.value', { category, value: value.printed }))
        .join('; '),
    }),
    unit: found[0] ? unitText(found[0], language) : '',
    scale: decimalsStored(unit),
    categories: drawn.map(({ category }) => category),
    series: [{ name: '', values: drawn.map(({ value }) => value) }],
    words: { withheld: say(language, 'report.document.withheld'), unknown: say(language, 'report.refused') },
  }
}

/** By what a breakdown is told that is asked for by `by`: by a coarser date where months are kept back, or not at all (null). */
function toldBy({ data }: Making, name: string, dimensions: Dimensions, by: string): string | null {
  const isKept = (wanted: string) => data.keptBack.has(breakdownKey({ name, dimensions }, wanted))
  if (!isKept(by)) return by
  return by === 'month' && cellsBy(data.figures, name, dimensions, 'quarter').length > 0 ? 'quarter' : null
}

/** What stands in the place of a table or a drawing that is kept back whole. */
function keptBackBlock({ language, data }: Making, name: string, dimensions: Dimensions, by: string): Block {
  const figure = figureName({ name, dimensions }, data.names, language)
  const text = say(language, 'report.document.kept-back', { figure, dimension: dimensionName(name, by, language) })
  return { kind: 'paragraph', inlines: [{ kind: 'text', text, emphasis: true }] }
}

/** What happened outside in the year and the one before, as the records of the situation have it. */
function outsideBlock({ data, language }: Making): Block {
  const entries = data.outside.map(({ edtf, titles, factor }) => ({
    date: dateText(edtf, language),
    title: words(factor === null ? textIn(titles, language) : `${textIn(titles, language)} (${factor})`),
  }))
  return { kind: 'timeline', groups: [{ entries }] }
}

/** What stands for a block that prose names. `checkProse` has seen to it that its figures are there. */
export function blocksFor(making: Making, call: BlockCall, timeline: Block): readonly Block[] {
  const { kind, names, dimensions, options } = call
  if (kind === 'timeline') return [timeline]
  if (kind === 'outside') return [outsideBlock(making)]
  if (kind === 'boxes') return [boxesBlock(making, names)]
  return names.map((name) => {
    const by = toldBy(making, name, dimensions, options.by ?? '')
    if (by === null) return keptBackBlock(making, name, dimensions, options.by ?? '')
    if (kind === 'table') return tableBlock(making, name, dimensions, by, options.caption)
    return chartBlock(making, name, dimensions, by, options)
  })
}
