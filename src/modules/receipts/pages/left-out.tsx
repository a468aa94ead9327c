import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listLeftOut } from '../queries/list-left-out.ts'
import { leftOutReasons } from '../rules/choices.ts'
import { moneyText, say } from './parts.tsx'

/** The gifts that a batch left out, each with the reason. */
export async function show(c: Ctx) {
  const t = say(c)
  const here = `/receipts/batches/${c.param('id')}`
  const listed = await listLeftOut(c.world, c.actor, { ...askedIn(c.url), id: c.param('id') })
  const reason = leftOutReasons.find((one) => one === c.query('reason'))
  return page(
    t('receipts.list-left-out.title'),
    <>
      <PageHeader
        title={t('receipts.list-left-out.title')}
        breadcrumb={[
          { href: '/receipts/batches', label: t('receipts.list-batches.title') },
          { href: here, label: t('receipts.batch') },
        ]}
      />
      <Filters
        url={c.url}
        active={reason ? [{ label: t(`receipts.left-out.${reason}`), removeHref: `${here}/left-out` }] : []}
      >
        <FilterSelect
          url={c.url}
          name="reason"
          label={t('receipts.field.reason')}
          all={t('receipts.all-reasons')}
          options={leftOutReasons.map((value) => ({ value, label: t(`receipts.left-out.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('receipts.list-left-out.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
        empty={{ title: t('receipts.list-left-out.empty'), text: t('receipts.list-left-out.empty.text') }}
        columns={[
          { key: 'ref', label: t('receipts.field.gift'), priority: 1, fit: true, cell: (row) => row.ref },
          {
            key: 'day',
            label: t('receipts.field.received-on'),
            fit: true,
            sort: sortBy(c.url, 'asc'),
            cell: (row) => formatDay(row.received_on, c.language),
          },
          {
            key: 'amount',
            label: t('receipts.field.amount'),
            align: 'end',
            fit: true,
            cell: (row) => moneyText(row.amount, row.currency, c.language),
          },
          {
            key: 'reason',
            label: t('receipts.field.reason'),
            cell: (row) => <Muted>{t(`receipts.left-out.${row.reason}`)}</Muted>,
          },
        ]}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('receipts.list-left-out.many')
              : t('receipts.list-left-out.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
