import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listOperations, type OperationRow } from '../queries/list-operations.ts'
import { operationStatuses } from '../rules/choices.ts'
import { say } from './parts.tsx'

/** What is so of an operation now. */
export const StatusBadge = (props: { c: Ctx; row: Pick<OperationRow, 'status' | 'voided_at'> }) => {
  const { c, row } = props
  const t = say(c)
  const tone = row.status === 'concluded' ? 'success' : row.status === 'aborted' ? 'warning' : 'info'
  return (
    <>
      <VoidMark row={row} />
      {row.status ? (
        <Badge tone={tone}>{t(`operations.status.${row.status}`)}</Badge>
      ) : (
        <Muted>{t('operations.no-status')}</Muted>
      )}
    </>
  )
}

const AddButtons = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {c.may('operations.create-operation') && (
        <LinkButton tone="primary" href="/operations/create">
          {t('operations.create-operation.title')}
        </LinkButton>
      )}
      {(['import-operations', 'import-operation-statuses'] as const)
        .filter((name) => c.may(`operations.${name}`))
        .map((name) => (
          <LinkButton href={`/imports/operations.${name}`}>{t(`operations.${name}.title`)}</LinkButton>
        ))}
    </>
  )
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="status"
        label={t('operations.field.status')}
        all={t('operations.all-statuses')}
        options={operationStatuses.map((status) => ({ value: status, label: t(`operations.status.${status}`) }))}
      />
      <TextField
        name="from"
        label={t('operations.field.from-code')}
        width="short"
        autocomplete="off"
        value={c.query('from') ?? ''}
      />
    </>
  )
}

/** All operations by code name. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listOperations(c.world, c.actor, given)
  return page(
    t('operations.list-operations.title'),
    <>
      <PageHeader
        title={t('operations.list-operations.title')}
        lead={t('operations.list-operations.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={t('operations.list-operations.title')}
        captionHidden
        rows={listed.rows}
        rowHref={(row) => `/operations/${row.id}`}
        empty={{
          title: t('operations.list-operations.empty'),
          text: t('operations.list-operations.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={[
          {
            key: 'code',
            label: t('operations.field.code'),
            priority: 1,
            sort: sortBy(c.url, 'asc'),
            cell: (row) => row.code,
          },
          { key: 'status', label: t('operations.field.status'), cell: (row) => <StatusBadge c={c} row={row} /> },
          {
            key: 'since',
            label: t('operations.field.date'),
            cell: (row) => (row.date_edtf ? dateText(row.date_edtf, c.language) : <Muted>–</Muted>),
          },
        ]}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('operations.list-operations.many')
            : t('operations.list-operations.shown', { total: listed.total })
        }
      />
    </>,
  )
}
