import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type RestrictedRow, showRestrictedGifts } from '../queries/show-restricted-gifts.ts'
import { FilingsTabs, moneyText, None, say, yearFilter } from './parts.tsx'

function columnsOf(c: Ctx): Column<RestrictedRow>[] {
  const t = say(c)
  const amount = (key: 'opening' | 'increase' | 'decrease' | 'closing'): Column<RestrictedRow> => ({
    key,
    label: t(`filings.field.${key}`),
    align: 'end',
    fit: true,
    cell: (row) => moneyText(row[key], row.currency, c.language),
  })
  return [
    {
      key: 'fund',
      label: t('filings.field.fund'),
      priority: 1,
      cell({ id, names }) {
        const name = textIn(names, c.language)
        return c.may('giving.get-fund') ? <Link href={`/giving/funds/${id}`}>{name}</Link> : name
      },
    },
    amount('opening'),
    amount('increase'),
    amount('decrease'),
    amount('closing'),
    {
      key: 'remarks',
      label: t('filings.field.remarks'),
      cell: ({ closing }) => (closing < 0n ? <Badge tone="danger">{t('filings.overspent')}</Badge> : <None />),
    },
  ]
}

/** The note on restricted gifts. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, rows } = await showRestrictedGifts(c.world, c.actor, { year: c.query('year'), today: c.today })
  const title = t('filings.show-restricted-gifts.title')
  return page(
    title,
    <>
      <PageHeader title={title} lead={t('filings.show-restricted-gifts.lead')} />
      <FilingsTabs c={c} />
      {year && (await yearFilter(c, year.ref))}
      <Table
        caption={title}
        captionHidden
        narrow="scroll"
        rows={rows}
        empty={{
          title: t('filings.list.empty'),
          text: t(year ? 'filings.show-restricted-gifts.empty' : 'filings.no-year'),
        }}
        columns={columnsOf(c)}
      />
    </>,
  )
}
