import { type Child, createContext, useContext } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { Chart } from '#ui/chart/chart.tsx'
import type {
  Block,
  BoxesBlock,
  ChartBlock,
  Column,
  DocumentLabels,
  FigureInline,
  Inline,
  Inlines,
  QuoteBlock,
  TableBlock,
  TextInline,
  TimelineBlock,
} from '../rules/document.ts'
import { isSafeLink } from '../rules/markdown.ts'
import { columnRooms } from './columns.ts'

/** The words for what is not told; a screen reader hears them before the figure. */
export const StateWords = createContext<Pick<DocumentLabels, 'withheld' | 'unknown' | 'refused'>>({
  withheld: '',
  unknown: '',
  refused: '',
})

type Weighty = Pick<TextInline, 'strong' | 'emphasis'>

const WeightHtml = ({ of, children }: { of: Weighty; children: Child }) => {
  const soft = of.emphasis ? <em>{children}</em> : children
  return of.strong ? <strong>{soft}</strong> : soft
}

const TextHtml = ({ inline }: { inline: TextInline }) => (
  <WeightHtml of={inline}>
    {inline.text.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </WeightHtml>
)

// Words that are heard twice help nobody
const StateHtml = ({ figure }: { figure: FigureInline }) => {
  const words = useContext(StateWords)
  if (figure.state === 'known' || figure.isSaid || words[figure.state] === figure.printed) return null
  return <span class="report-heard">{`(${words[figure.state]}) `}</span>
}

const FigureHtml = ({ figure, linked }: { figure: FigureInline; linked: boolean }) => {
  const look = { class: `figure figure-${figure.state}`, title: figure.title, 'data-figure': figure.key }
  const printed = (
    <>
      <StateHtml figure={figure} />
      <WeightHtml of={figure}>{figure.printed}</WeightHtml>
    </>
  )
  return linked && figure.href && isSafeLink(figure.href) ? (
    <a href={figure.href} {...look}>
      {printed}
    </a>
  ) : (
    <span {...look}>{printed}</span>
  )
}

const InlineHtml = ({ inline, linked }: { inline: Inline; linked: boolean }) => {
  if (inline.kind === 'text') return <TextHtml inline={inline} />
  if (inline.kind === 'figure') return <FigureHtml figure={inline} linked={linked} />
  const inner = inline.inlines.map((each) => <InlineHtml inline={each} linked={false} />)
  return isSafeLink(inline.href) ? <a href={inline.href}>{inner}</a> : inner
}

/** Inline content; text is escaped and keeps its line breaks. */
export const InlinesHtml = ({ inlines }: { inlines: Inlines }) => (
  <>
    {inlines.map((inline) => (
      <InlineHtml inline={inline} linked={true} />
    ))}
  </>
)

const shortRoom = 14
const longRoom = 40

// The name of a row that is short, such as a month, is never broken, and sentences are not squeezed into a narrow strip
function lookOf(column: Column, room: number) {
  if (column.align === 'right') return { class: 'number' }
  if (column.header) return room <= shortRoom ? { class: 'short' } : {}
  return room > longRoom ? { class: 'long' } : {}
}

const TableHtml = ({ table, id }: { table: TableBlock; id: string }) => {
  const rooms = columnRooms(table)
  const cells = (row: readonly Inlines[]) =>
    table.columns.map((column, index) => {
      const inner = <InlinesHtml inlines={row[index] ?? []} />
      const look = lookOf(column, rooms[index] ?? 0)
      return column.header ? (
        <th scope="row" {...look}>
          {inner}
        </th>
      ) : (
        <td {...look}>{inner}</td>
      )
    })
  const name = table.caption ? { 'aria-labelledby': `${id}-caption` } : { 'aria-label': table.columns[0]?.label ?? '' }
  return (
    <div class="report-table">
      <section class="report-scroll" tabindex={0} {...name}>
        <table>
          {table.caption && <caption id={`${id}-caption`}>{table.caption}</caption>}
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th scope="col" {...lookOf(column, rooms[index] ?? 0)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>{cells(row)}</tr>
            ))}
          </tbody>
          {table.foot && table.foot.length > 0 && (
            <tfoot>
              {table.foot.map((row) => (
                <tr>{cells(row)}</tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
      {table.note && <Note inlines={table.note} />}
    </div>
  )
}

const Note = ({ inlines }: { inlines: Inlines }) => (
  <p class="report-note">
    <InlinesHtml inlines={inlines} />
  </p>
)

const ChartHtml = ({ chart, language, id }: { chart: ChartBlock; language: Language; id: string }) => (
  <figure class="report-chart">
    <figcaption>{chart.caption}</figcaption>
    <div class="report-drawing">
      <Chart data={chart} language={language} id={id} />
    </div>
    {chart.note && <Note inlines={chart.note} />}
  </figure>
)

const TimelineHtml = ({ timeline }: { timeline: TimelineBlock }) => (
  <div class="report-timeline">
    {timeline.groups.map((group) => (
      <>
        {group.title && <p class="report-timeline-group">{group.title}</p>}
        <ol>
          {group.entries.map((entry) => (
            <li>
              {entry.iso ? (
                <time datetime={entry.iso}>{entry.date}</time>
              ) : (
                <span class="report-date">{entry.date}</span>
              )}
              <div>
                <InlinesHtml inlines={entry.title} />
                {entry.badge && <span class="report-badge">{entry.badge}</span>}
              </div>
            </li>
          ))}
        </ol>
      </>
    ))}
  </div>
)

const BoxesHtml = ({ boxes }: { boxes: BoxesBlock }) => (
  <dl class="report-boxes">
    {boxes.items.map((box) => (
      <div>
        <dt>{box.label}</dt>
        <dd>
          <span class="report-value">
            <FigureHtml figure={box.figure} linked={true} />
          </span>{' '}
          {box.unit && <span class="report-unit">{box.unit}</span>}
        </dd>
        {[box.period, box.qualifier].filter(Boolean).map((line) => (
          <dd class="report-small">{line}</dd>
        ))}
      </div>
    ))}
  </dl>
)

const QuoteHtml = ({ quote }: { quote: QuoteBlock }) => (
  <figure class="report-quote">
    <blockquote>
      {quote.paragraphs.map((inlines) => (
        <p>
          <InlinesHtml inlines={inlines} />
        </p>
      ))}
    </blockquote>
    {quote.source && (
      <figcaption>
        <InlinesHtml inlines={quote.source} />
      </figcaption>
    )}
  </figure>
)

const ListHtml = ({ items, ordered }: { items: readonly Inlines[]; ordered: boolean }) => {
  const inner = items.map((inlines) => (
    <li>
      <InlinesHtml inlines={inlines} />
    </li>
  ))
  return ordered ? <ol>{inner}</ol> : <ul>{inner}</ul>
}

/** One block; `id` begins the ids inside it and is unique in the page. */
export const BlockHtml = ({ block, language, id }: { block: Block; language: Language; id: string }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <InlinesHtml inlines={block.inlines} />
        </p>
      )
    case 'heading':
      return block.level === 2 ? <h3 id={block.id}>{block.text}</h3> : <h4 id={block.id}>{block.text}</h4>
    case 'list':
      return <ListHtml items={block.items} ordered={block.ordered} />
    case 'table':
      return <TableHtml table={block} id={id} />
    case 'chart':
      return <ChartHtml chart={block} language={language} id={id} />
    case 'timeline':
      return <TimelineHtml timeline={block} />
    case 'boxes':
      return <BoxesHtml boxes={block} />
    case 'quote':
      return <QuoteHtml quote={block} />
  }
}
