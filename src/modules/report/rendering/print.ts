import { fontsOf } from '#platform/pdf/fonts-of.ts'
import type { Language } from '#platform/words.ts'
import { chartSvg } from '#ui/chart/chart.tsx'
import { printPaint } from '#ui/chart/paint.tsx'
import type { Block, ChartBlock, FigureInline, Inline, Inlines, ReportDocument, TableBlock } from '../rules/document.ts'
import { plainText } from '../rules/markdown.ts'
import { columnRooms } from './columns.ts'
import { prepare, statesOf } from './prepare.ts'

interface Anchors {
  readonly ids: ReadonlySet<string>
  readonly language: Language
}

const isWebAddress = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(href)

// On paper only whole addresses and places of this document can be followed
function targetOf(href: string, anchors: Anchors) {
  if (isWebAddress(href)) return { href }
  const anchor = href.startsWith('#') ? href.slice(1) : ''
  return anchors.ids.has(anchor) ? { anchor } : {}
}

function printInline(inline: Inline, anchors: Anchors): unknown {
  if (inline.kind === 'text') return inline
  if (inline.kind === 'figure') return printFigure(inline, anchors)
  return { kind: 'link', ...targetOf(inline.href, anchors), inlines: printInlines(inline.inlines, anchors) }
}

const printFigure = (figure: FigureInline, anchors: Anchors) => ({
  kind: 'figure',
  printed: figure.printed,
  state: figure.state,
  strong: figure.strong ?? false,
  emphasis: figure.emphasis ?? false,
  ...(figure.href ? targetOf(figure.href, anchors) : {}),
})

const printInlines = (inlines: Inlines, anchors: Anchors): unknown[] =>
  inlines.map((inline) => printInline(inline, anchors))

// Letters beyond which a cell might be taller than a page and so must break
const keptTogether = 800

function printTable(table: TableBlock, anchors: Anchors) {
  const rooms = columnRooms(table)
  const columns = table.columns.map(({ label, align }, index) => ({ label, align, room: rooms[index] ?? 0 }))
  const cell = (inlines: Inlines) => ({
    inlines: printInlines(inlines, anchors),
    breakable: plainText(inlines).length > keptTogether,
  })
  const print = (some: TableBlock['rows']) => some.map((row) => table.columns.map((_, index) => cell(row[index] ?? [])))
  return {
    kind: 'table',
    caption: table.caption,
    columns,
    rows: print(table.rows),
    foot: print(table.foot ?? []),
    note: printInlines(table.note ?? [], anchors),
  }
}

const chartWidth = 640
// What is taller in relation to its width would not fit on a page
const tallest = 1.3

const heightOf = (svg: string): number => Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0)

function printChart(chart: ChartBlock, id: string, anchors: Anchors) {
  const paint = printPaint(fontsOf(anchors.language).drawing)
  const svg = chartSvg(chart, { id, language: anchors.language, width: chartWidth, paint })
  return {
    kind: 'chart',
    caption: chart.caption,
    alternative: chart.alternative || chart.caption,
    svg,
    tall: heightOf(svg) > chartWidth * tallest,
    note: printInlines(chart.note ?? [], anchors),
  }
}

function printBlock(block: Block, id: string, anchors: Anchors): unknown {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', inlines: printInlines(block.inlines, anchors) }
    case 'heading':
      return block
    case 'list':
      return { ...block, items: block.items.map((item) => printInlines(item, anchors)) }
    case 'table':
      return printTable(block, anchors)
    case 'chart':
      return printChart(block, id, anchors)
    case 'timeline': {
      const entries = (group: (typeof block.groups)[number]) =>
        group.entries.map(({ date, badge, title }) => ({ date, badge, title: printInlines(title, anchors) }))
      return {
        kind: 'timeline',
        groups: block.groups.map((group) => ({ title: group.title, entries: entries(group) })),
      }
    }
    case 'boxes':
      return { kind: 'boxes', items: block.items.map((box) => ({ ...box, figure: printFigure(box.figure, anchors) })) }
    case 'quote':
      return {
        kind: 'quote',
        paragraphs: block.paragraphs.map((inlines) => printInlines(inlines, anchors)),
        source: printInlines(block.source ?? [], anchors),
      }
  }
}

const anchorsOf = (document: ReportDocument): Anchors => ({
  language: document.language,
  ids: new Set(
    document.sections.flatMap((section) => [
      section.id,
      ...section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]),
  ),
})

/** The document as the JSON that `template.typ` reads: drawings as SVG, followable addresses only, no keys of figures. */
export function printTree(source: ReportDocument): unknown {
  const document = prepare(source)
  const anchors = anchorsOf(document)
  const { text, tag } = fontsOf(document.language)
  return {
    language: tag[0],
    region: tag[1],
    fonts: text,
    title: document.title,
    subtitle: document.subtitle,
    organisation: document.organisation,
    facts: [document.period, document.date, document.edition].filter(Boolean),
    period: document.period,
    notice: document.notice ?? '',
    labels: document.labels,
    sections: document.sections.map((section) => ({
      id: section.id,
      title: section.title,
      language: section.language ?? document.language,
      blocks: section.blocks.map((block, index) => printBlock(block, `${section.id}-b${index + 1}`, anchors)),
    })),
    key: statesOf(document).map((state) => ({ state, printed: document.labels[state] })),
    colophon: document.colophon.map((inlines) => printInlines(inlines, anchors)),
  }
}
