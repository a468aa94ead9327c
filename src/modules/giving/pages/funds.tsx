import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listFunds } from '../queries/list-funds.ts'
import { WaitingMark } from './gift-facts.tsx'
import { say } from './parts.tsx'

/** Whether a fund takes gifts. */
export const FundState = (props: { c: Ctx; fund: { closed_on: string | null; voided_at: Date | null } }) => {
  const t = say(props.c)
  if (props.fund.voided_at) return <Badge tone="warning">{t('giving.out-of-use')}</Badge>
  if (props.fund.closed_on) return <Badge tone="warning">{t('giving.closed')}</Badge>
  return <Badge tone="success">{t('giving.open')}</Badge>
}

const FundActions = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {c.may('giving.create-fund') && (
        <LinkButton tone="primary" href="/giving/funds/create">
          {t('giving.create-fund.title')}
        </LinkButton>
      )}
      {c.may('giving.import-funds') && (
        <LinkButton href="/imports/giving.import-funds">{t('giving.import-funds.title')}</LinkButton>
      )}
      {c.may('giving.import-rests') && (
        <LinkButton tone="quiet" href="/imports/giving.import-rests">
          {t('giving.import-rests.title')}
        </LinkButton>
      )}
    </>
  )
}

/** All funds, open and closed. */
export async function show(c: Ctx) {
  const t = say(c)
  const funds = await listFunds(c.world, c.actor, { withVoid: true })
  return page(
    t('giving.list-funds.title'),
    <>
      <PageHeader
        title={t('giving.list-funds.title')}
        lead={t('giving.list-funds.lead')}
        actions={funds.length > 0 ? <FundActions c={c} /> : undefined}
      />
      <Table
        caption={t('giving.list-funds.title')}
        captionHidden
        rows={funds}
        rowHref={c.may('giving.get-fund') ? (row) => `/giving/funds/${row.id}` : undefined}
        empty={{
          title: t('giving.list-funds.empty'),
          text: t('giving.list-funds.empty.text'),
          action: <FundActions c={c} />,
        }}
        columns={[
          {
            key: 'name',
            label: t('giving.field.name'),
            priority: 1,
            cell: (row) => (
              <>
                {textIn(row.names, c.language)}{' '}
                {row.outside_mission && <Badge>{t('giving.field.outside-mission')}</Badge>}{' '}
                <WaitingMark c={c} row={row} />
              </>
            ),
          },
          { key: 'code', label: t('giving.field.code'), cell: (row) => row.code },
          {
            key: 'opened',
            label: t('giving.field.opened-on'),
            fit: true,
            cell: (row) => (row.opened_on ? formatDay(row.opened_on, c.language) : <Muted>–</Muted>),
          },
          {
            key: 'closed',
            label: t('giving.field.closed-on'),
            fit: true,
            cell: (row) => (row.closed_on ? formatDay(row.closed_on, c.language) : <Muted>–</Muted>),
          },
          { key: 'state', label: t('giving.field.state'), fit: true, cell: (row) => <FundState c={c} fund={row} /> },
        ]}
      />
    </>,
  )
}
