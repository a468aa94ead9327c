import { compareDays } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listRequests, type RequestRow } from '../queries/list-requests.ts'
import { requestKinds } from '../rules/choices.ts'
import { partyText, say } from './parts.tsx'

const list = '/requests'

const Buttons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('requests.get-terms') && <LinkButton href={`${list}/terms`}>{t('requests.get-terms.title')}</LinkButton>}
      <ReceiveButton c={c} />
    </>
  )
}

const ReceiveButton = ({ c }: { c: Ctx }) => (
  <>
    {c.may('requests.receive-request') && (
      <LinkButton tone="primary" href={`${list}/receive`}>
        {say(c)('requests.receive-request.title')}
      </LinkButton>
    )}
  </>
)

/** Answered, late, or by when an answer is due. */
export const StateBadge = ({
  c,
  row,
}: {
  c: Ctx
  row: Pick<RequestRow, 'answered_on' | 'outcome' | 'due_on' | 'voided_at'>
}) => {
  const t = say(c)
  if (row.voided_at) return <VoidMark row={row} />
  if (row.outcome) return <Badge tone="success">{t(`requests.outcome.${row.outcome}`)}</Badge>
  const isLate = compareDays(row.due_on, c.today) < 0
  const day = formatDay(row.due_on, c.language)
  return isLate ? (
    <Badge tone="danger">{t('requests.late', { day })}</Badge>
  ) : (
    <Badge tone="warning">{t('requests.due', { day })}</Badge>
  )
}

function activeOf(c: Ctx) {
  const t = say(c)
  const kind = requestKinds.find((one) => one === c.query('kind'))
  const state = (['open', 'answered'] as const).find((one) => one === c.query('state'))
  const party = c.query('party')
  return [
    ...(party ? [{ label: party, removeHref: without(c.url, 'party') }] : []),
    ...(kind ? [{ label: t(`requests.kind.${kind}`), removeHref: without(c.url, 'kind') }] : []),
    ...(state ? [{ label: t(`requests.state.${state}`), removeHref: without(c.url, 'state') }] : []),
  ]
}

const Narrowing = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const party = c.query('party')
  return (
    <Filters url={c.url} active={activeOf(c)}>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('requests.field.state')}
        all={t('requests.state.all')}
        options={(['open', 'answered'] as const).map((value) => ({ value, label: t(`requests.state.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('requests.field.kind')}
        all={t('requests.kind.all')}
        options={requestKinds.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
      />
      {party && <HiddenField name="party" value={party} />}
    </Filters>
  )
}

const RequestTable = ({ c, rows, isNarrowed }: { c: Ctx; rows: readonly RequestRow[]; isNarrowed: boolean }) => {
  const t = say(c)
  return (
    <Table
      caption={t('requests.list-requests.title')}
      captionHidden
      rows={rows}
      rowHref={c.may('requests.get-request') ? (row) => `${list}/${row.id}` : undefined}
      empty={{
        title: t('requests.list-requests.empty'),
        text: t(isNarrowed ? 'requests.list-requests.empty.narrowed' : 'requests.list-requests.empty.text'),
        action: isNarrowed ? undefined : <ReceiveButton c={c} />,
      }}
      columns={[
        {
          key: 'party',
          label: t('requests.field.party'),
          priority: 1,
          cell: (row) => partyText(c, { ref: row.party_ref, name: row.party }),
        },
        { key: 'kind', label: t('requests.field.kind'), cell: (row) => t(`requests.kind.${row.kind}`) },
        {
          key: 'received',
          label: t('requests.field.received-on'),
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => formatDay(row.received_on, c.language),
        },
        { key: 'state', label: t('requests.field.state'), cell: (row) => <StateBadge c={c} row={row} /> },
        { key: 'ref', label: t('requests.field.ref'), cell: (row) => row.ref },
      ]}
    />
  )
}

/** What people asked about their data, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listRequests(c.world, c.actor, askedIn(c.url))
  const isNarrowed = ['party', 'kind', 'state'].some((name) => c.query(name))
  const shown = isCapped(listed.total)
    ? t('requests.list-requests.many')
    : t('requests.list-requests.shown', { total: listed.total })
  return page(
    t('requests.list-requests.title'),
    <>
      <PageHeader
        title={t('requests.list-requests.title')}
        lead={t('requests.list-requests.lead')}
        actions={<Buttons c={c} />}
      />
      {(isNarrowed || listed.rows.length > 0) && <Narrowing c={c} />}
      <RequestTable c={c} rows={listed.rows} isNarrowed={isNarrowed} />
      {listed.rows.length > 0 && <ListPager url={c.url} listed={listed} text={shown} />}
    </>,
  )
}
