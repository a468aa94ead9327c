import type { Child } from 'hono/jsx'
import { isCapped, type Listed } from '#platform/lists.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { type Crumb, PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { say } from './parts.tsx'

interface Frame<Row> {
  /** The query of the list, after which its words are called. */
  readonly name: `list-${string}`
  readonly listed: Listed<Row> & { readonly total: bigint }
  readonly columns: readonly Column<Row>[]
  /** The buttons that add to the list. */
  readonly adding?: Child
  readonly tabs?: Child
  readonly above?: readonly Crumb[]
  readonly filters?: Child
  readonly href?: ((row: Row) => string) | undefined
}

/** The page of a list: what it is for, its filters, its rows, and how to begin where there are none. */
export function listPage<Row>(
  c: Ctx,
  { name, listed, columns, adding, tabs, above, filters, href }: Frame<Row>,
): Answer {
  const t = say(c)
  const title = c.say(`filings.${name}.title`)
  return page(
    title,
    <>
      <PageHeader title={title} lead={c.say(`filings.${name}.lead`)} breadcrumb={above} actions={adding} />
      {tabs}
      {filters && <Filters url={c.url}>{filters}</Filters>}
      <Table
        caption={title}
        captionHidden
        rows={listed.rows}
        rowHref={href}
        empty={{ title: t('filings.list.empty'), text: c.say(`filings.${name}.empty`), action: adding }}
        columns={columns}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={isCapped(listed.total) ? t('filings.list.many') : t('filings.list.shown', { total: listed.total })}
        />
      )}
    </>,
  )
}
