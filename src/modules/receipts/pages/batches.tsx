import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { type BatchRow, listBatches } from '../queries/list-batches.ts'
import { say } from './parts.tsx'

type State = Pick<BatchRow, 'finished_at' | 'stopped_at' | 'failed_at'>

const stateOf = ({ finished_at, stopped_at, failed_at }: State) =>
  finished_at ? 'finished' : failed_at ? 'failed' : stopped_at ? 'stopped' : 'running'

const tones = { finished: 'success', failed: 'danger', stopped: 'warning', running: 'info' } as const

/** How far a batch is, in a word. */
export const BatchState = ({ c, batch }: { c: Ctx; batch: State }) => (
  <Badge tone={tones[stateOf(batch)]}>{say(c)(`receipts.batch.${stateOf(batch)}`)}</Badge>
)

/** The days that count of a batch's gifts. */
export const batchDays = (c: Ctx, { since_on, until_on }: Pick<BatchRow, 'since_on' | 'until_on'>): string =>
  since_on.endsWith('-01-01') && until_on === `${since_on.slice(0, 4)}-12-31`
    ? since_on.slice(0, 4)
    : say(c)('receipts.days', { from: formatDay(since_on, c.language), to: formatDay(until_on, c.language) })

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('receipts.start-batch') && (
      <LinkButton tone="primary" href="/receipts/batches/start">
        {say(c)('receipts.start-batch.title')}
      </LinkButton>
    )}
  </>
)

/** All batches of receipts, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listBatches(c.world, c.actor, askedIn(c.url))
  return page(
    t('receipts.list-batches.title'),
    <>
      <PageHeader
        title={t('receipts.list-batches.title')}
        lead={t('receipts.list-batches.lead')}
        breadcrumb={[{ href: '/receipts', label: t('receipts.list-receipts.title') }]}
        actions={listed.rows.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <Table
        caption={t('receipts.list-batches.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('receipts.get-batch') ? (row) => `/receipts/batches/${row.id}` : undefined}
        empty={{
          title: t('receipts.list-batches.empty'),
          text: t('receipts.list-batches.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={[
          { key: 'ref', label: t('receipts.field.batch'), priority: 1, fit: true, cell: (row) => row.ref },
          { key: 'days', label: t('receipts.field.days'), cell: (row) => batchDays(c, row) },
          { key: 'kind', label: t('receipts.field.kind'), cell: (row) => t(`receipts.kind.${row.kind}`) },
          {
            key: 'issued',
            label: t('receipts.preview.receipts'),
            align: 'end',
            fit: true,
            cell: (row) => formatCount(BigInt(row.issued), c.language),
          },
          {
            key: 'state',
            label: t('receipts.field.state'),
            fit: true,
            cell: (row) => <BatchState c={c} batch={row} />,
          },
          {
            key: 'started',
            label: t('receipts.field.started'),
            sort: sortBy(c.url, 'desc'),
            cell: (row) => `${c.instant(row.started_at)} · ${doerText(c, row.started_by)}`,
          },
        ]}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('receipts.list-batches.many')
              : t('receipts.list-batches.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
