import type { Child } from 'hono/jsx'
import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

/** A column. Numbers stand at the `end`. `priority` 1 heads the card of a phone, 3 is left out there. */
export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly align?: 'start' | 'end' | undefined
  readonly priority?: 1 | 2 | 3 | undefined
  /** As narrow as its content and never broken: dates, codes, states. */
  readonly fit?: boolean | undefined
  /** Where a click on the heading leads; `direction` is how the list is sorted now. */
  readonly sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined
  readonly cell: (row: Row) => Child
  /** The last row's cell: a total. */
  readonly total?: Child
}

export interface Empty {
  readonly title: string
  readonly text: string
  readonly action?: Child
}

/** What a list says when nothing is in it: what it is for and how to begin. */
export const EmptyState = (props: Empty) => (
  <div class="empty">
    <p class="empty-title">{props.title}</p>
    <p>{props.text}</p>
    {props.action && <div class="actions">{props.action}</div>}
  </div>
)

const cellClass = (column: Pick<Column<never>, 'align' | 'fit' | 'priority'>) =>
  [
    column.align === 'end' && 'end',
    column.fit && 'fit',
    column.priority === 1 && 'first',
    column.priority === 3 && 'last',
  ]
    .filter(Boolean)
    .join(' ') || undefined

const Heading = <Row,>(props: { column: Column<Row> }) => {
  const t = useUiWords()
  const { label, sort } = props.column
  return (
    <th scope="col" class={cellClass(props.column)} aria-sort={sort?.direction}>
      {sort ? (
        <a href={safeHref(sort.href)} aria-label={t('ui.sort-by', { column: label })}>
          {label}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

interface TableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  empty: Empty
  /** Makes the cell that names the row (of the column of priority 1, else of the first) a link. */
  rowHref?: ((row: Row) => string | undefined) | undefined
  /** On a phone a list becomes cards; a grid of numbers scrolls sideways instead. */
  narrow?: 'cards' | 'scroll' | undefined
  /** The caption is for the ear alone, where a heading above says the same. */
  captionHidden?: boolean | undefined
}

const Cell = <Row,>({ row, column }: { row: Row; column: Column<Row> }) => (
  <td class={cellClass(column)} data-label={column.label}>
    <div>{column.cell(row)}</div>
  </td>
)

const RowHeading = <Row,>(props: { row: Row; column: Column<Row>; href?: string | undefined }) => {
  const { column, row, href } = props
  const content = column.cell(row)
  return (
    <th scope="row" class={cellClass(column)} data-label={column.label}>
      {href ? (
        <a class="row-link" href={safeHref(href)}>
          {content}
        </a>
      ) : (
        content
      )}
    </th>
  )
}

const Totals = <Row,>(props: { columns: readonly Column<Row>[] }) =>
  props.columns.some((column) => column.total !== undefined) ? (
    <tfoot>
      <tr>
        {props.columns.map((column) => (
          <td class={cellClass(column)} data-label={column.label}>
            <div>{column.total}</div>
          </td>
        ))}
      </tr>
    </tfoot>
  ) : null

const Frame = (props: { scrolls: boolean; caption: string; count: number; children?: Child }) => {
  const size = props.count > 6 ? 'many' : props.count > 4 ? 'some' : 'few'
  return props.scrolls ? (
    <section class="table table-scroll" aria-label={props.caption} tabindex={0}>
      {props.children}
    </section>
  ) : (
    <div class={`table table-cards table-${size}`}>{props.children}</div>
  )
}

/** A table of records or of numbers; without rows it says what it is for. */
export const Table = <Row,>(props: TableProps<Row>) => {
  if (props.rows.length === 0) return <EmptyState {...props.empty} />
  const { columns } = props
  const heading = columns.find((column) => column.priority === 1) ?? columns[0]
  return (
    <Frame scrolls={props.narrow === 'scroll'} caption={props.caption} count={columns.length}>
      <table>
        <caption class={props.captionHidden ? 'unseen' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {columns.map((column) =>
                column === heading ? (
                  <RowHeading row={row} column={column} href={props.rowHref?.(row)} />
                ) : (
                  <Cell row={row} column={column} />
                ),
              )}
            </tr>
          ))}
        </tbody>
        <Totals columns={columns} />
      </table>
    </Frame>
  )
}
