import type { Child } from 'hono/jsx'
import { isCapped, type Listed } from '#platform/lists.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { say } from './parts.tsx'

type ListName = `list-${'members' | 'officers' | 'approvals' | 'meetings' | 'resolutions' | 'authorisations' | 'dues'}`

interface Frame<Row> {
  readonly name: ListName
  readonly listed: Listed<Row> & { readonly total: bigint }
  readonly columns: readonly Column<Row>[]
  /** The buttons that add to the list. */
  readonly adding: Child
  readonly filters?: Child
  readonly href?: ((row: Row) => string) | undefined
}

/** The page of a list: what it is for, its filters, its rows, and how to begin where there are none. */
export function listPage<Row>(c: Ctx, { name, listed, columns, adding, filters, href }: Frame<Row>): Answer {
  const t = say(c)
  const title = t(`governance.${name}.title`)
  return page(
    title,
    <>
      <PageHeader title={title} lead={t(`governance.${name}.lead`)} actions={adding} />
      {filters && <Filters url={c.url}>{filters}</Filters>}
      <Table
        caption={title}
        captionHidden
        rows={listed.rows}
        rowHref={href}
        empty={{ title: t(`governance.${name}.empty`), text: t(`governance.${name}.empty.text`), action: adding }}
        columns={columns}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total) ? t('governance.list.many') : t(`governance.${name}.shown`, { total: listed.total })
        }
      />
    </>,
  )
}
