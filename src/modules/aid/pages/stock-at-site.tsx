import { formatDay } from '#platform/dates/format.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import { Refusal } from '#platform/errors.ts'
import { textIn } from '#platform/texts.ts'
import { isUnit, plainQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import type { Option } from '#ui/choices.tsx'
import type { Line } from '#ui/lines-field.tsx'
import { Link } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listExpiredLots } from '../queries/list-expired-lots.ts'
import { listStock, type StockRow } from '../queries/list-stock.ts'
import { quantityText, say } from './parts.tsx'

const Expiry = (props: { c: Ctx; row: StockRow }) => {
  const { c, row } = props
  const t = say(c)
  if (row.expiresOn === null) return <Muted>–</Muted>
  const expired = { quantity: quantityText(row.expired, row.unit, c.language) }
  const marked = row.expired === row.quantity ? t('aid.expired') : t('aid.some-expired', expired)
  return (
    <>
      {formatDay(row.expiresOn, c.language)} {row.expired > 0n && <Badge tone="danger">{marked}</Badge>}
    </>
  )
}

/** The columns of how much lies somewhere, when it expires, and how much of it has. */
export const amountColumns = (c: Ctx): readonly Column<StockRow>[] => [
  {
    key: 'quantity',
    label: say(c)('aid.field.quantity'),
    align: 'end',
    cell: (row) => quantityText(row.quantity, row.unit, c.language),
  },
  { key: 'expires', label: say(c)('aid.expires'), cell: (row) => <Expiry c={c} row={row} /> },
]

/** What lies of an item at each site today. */
export const StockOfItem = (props: { c: Ctx; item: string; rows: readonly StockRow[] }) => {
  const { c, item, rows } = props
  const t = say(c)
  return (
    <Section title={t('aid.list-stock.title')}>
      <Table
        caption={t('aid.list-stock.of-item', { day: formatDay(c.today, c.language) })}
        rows={rows}
        rowHref={(row) => `/aid/sites/${row.siteId}`}
        empty={{ title: t('aid.list-stock.empty'), text: t('aid.list-stock.none-of-item') }}
        columns={[
          { key: 'site', label: t('aid.field.site'), priority: 1, cell: (row) => row.site },
          ...amountColumns(c),
          {
            key: 'movements',
            label: t('aid.list-movements.title'),
            cell: (row) => (
              <Link href={`/aid/movements?${new URLSearchParams({ item, site: row.site })}`}>
                {t('aid.list-movements.title')}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  )
}

// the day of the movement when it was typed and has come, else today
function dayTyped(c: Ctx): string {
  const typed = c.form.text('date')
  try {
    const { end } = typed ? parsePartialDate(typed) : { end: null }
    return end !== null && end < c.today ? end : c.today
  } catch (error) {
    if (error instanceof Refusal) return c.today
    throw error
  }
}

/** What lies at the site of a form once one is chosen; nothing before, or for who may not see it. */
export async function stockAtSite(c: Ctx, options: { readonly sites: readonly Option[] }) {
  const site = c.form.text('site', c.query('site'))
  if (!c.may('aid.list-stock') || !options.sites.some(({ value }) => value === site)) return null
  const t = say(c)
  const on = dayTyped(c)
  const day = formatDay(on, c.language)
  const rows = await listStock(c.world, c.actor, { day: on, site })
  if (rows.length === 0) return <Muted>{t('aid.site.nothing-on', { site, day })}</Muted>
  return (
    <Table
      caption={t('aid.site.stock-on', { site, day })}
      rows={rows}
      empty={{ title: '', text: '' }}
      columns={[
        { key: 'item', label: t('aid.field.item'), priority: 1, cell: (row) => textIn(row.names, c.language) },
        ...amountColumns(c),
      ]}
    />
  )
}

/** The lots that have expired, as lines of a loss, when the address asks to write off those of an item at a site. */
export async function expiredLines(c: Ctx): Promise<Line[] | undefined> {
  const [item, site] = [c.query('item'), c.query('site')]
  if (c.query('reason') !== 'expired' || !item || !site) return undefined
  const lots = await listExpiredLots(c.world.db, { item, site, day: c.today })
  if (lots.length === 0) return undefined
  return lots.map(({ lot, unit, quantity }) => ({
    item,
    lot,
    quantity: isUnit(unit) ? plainQuantity(quantity, unit) : String(quantity),
  }))
}
