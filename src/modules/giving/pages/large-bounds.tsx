import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listLargeBounds } from '../queries/list-large-bounds.ts'
import { currencyText, moneyText, say } from './parts.tsx'

const Buttons = ({ c, any }: { c: Ctx; any: boolean }) => {
  const t = say(c)
  return (
    <>
      {c.may('giving.set-large-bound') && (
        <LinkButton tone="primary" href="/giving/large-gift-bounds/set">
          {t('giving.set-large-bound.title')}
        </LinkButton>
      )}
      {any && c.may('report.show-evidence') && (
        <LinkButton href="/report/evidence?figure=giving.large-gifts">{t('giving.large-gifts.figure')}</LinkButton>
      )}
    </>
  )
}

/** From which amounts on gifts are large ones, by currency. */
export async function show(c: Ctx) {
  const t = say(c)
  const bounds = await listLargeBounds(c.world, c.actor, {})
  const buttons = <Buttons c={c} any={bounds.length > 0} />
  return page(
    t('giving.list-large-bounds.title'),
    <>
      <PageHeader
        title={t('giving.list-large-bounds.title')}
        lead={t('giving.list-large-bounds.lead')}
        breadcrumb={[{ href: '/giving', label: t('giving.list-gifts.title') }]}
        actions={bounds.length > 0 ? buttons : undefined}
      />
      <Table
        caption={t('giving.list-large-bounds.title')}
        captionHidden
        rows={bounds}
        empty={{
          title: t('giving.list-large-bounds.empty'),
          text: t('giving.list-large-bounds.empty.text'),
          action: buttons,
        }}
        columns={[
          {
            key: 'currency',
            label: t('giving.field.currency'),
            priority: 1,
            cell: (row) => (
              <>
                {currencyText(row.currency, c)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'amount',
            label: t('giving.field.large-bound'),
            align: 'end',
            fit: true,
            cell: (row) => moneyText(row.amount, row.currency, c.language),
          },
          {
            key: 'since',
            label: t('giving.field.since-on'),
            fit: true,
            cell: (row) => formatDay(row.since_on, c.language),
          },
          { key: 'note', label: t('giving.field.note'), cell: (row) => row.note ?? <Muted>–</Muted> },
          { key: 'ref', label: t('giving.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
          {
            key: 'recorded',
            label: t('giving.field.recorded'),
            cell: (row) => <Muted>{recordedText(c, row)}</Muted>,
          },
          {
            key: 'act',
            label: t('giving.field.state'),
            cell(row) {
              const verb = row.voided_at ? 'restore' : 'void'
              if (!c.may(`giving.${verb}-large-bound`)) return null
              return (
                <Link href={`/giving/large-gift-bounds/${row.id}/${verb}`}>
                  {t(`giving.${verb}-large-bound.title`)}
                </Link>
              )
            },
          },
        ]}
      />
    </>,
  )
}
