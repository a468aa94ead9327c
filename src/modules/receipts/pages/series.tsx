import { formatCount } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Code, LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listSeries } from '../queries/list-series.ts'
import { numberText } from '../rules/series-number.ts'
import { Name, say } from './parts.tsx'

type Series = Awaited<ReturnType<typeof listSeries>>[number]

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('receipts.create-series') && (
      <LinkButton tone="primary" href="/receipts/series/create">
        {say(c)('receipts.create-series.title')}
      </LinkButton>
    )}
  </>
)

const lastNumbers = (c: Ctx, series: Series) => {
  const t = say(c)
  if (series.years.length === 0) return <Muted>{t('receipts.series.unused')}</Muted>
  return series.years.map(({ year, last_serial, voided }) => (
    <p>
      {numberText(series, year, last_serial)}
      {voided > 0n && <Muted> {t('receipts.series.voided', { voided: formatCount(voided, c.language) })}</Muted>}
    </p>
  ))
}

const act = (c: Ctx, series: Series) => {
  const verb = series.voided_at ? 'restore' : 'void'
  if (!c.may(`receipts.${verb}-series`)) return null
  return <Link href={`/receipts/series/${series.id}/${verb}`}>{say(c)(`receipts.${verb}-series.title`)}</Link>
}

/** The series of numbers, with the last number of each year. */
export async function show(c: Ctx) {
  const t = say(c)
  const series = await listSeries(c.world, c.actor, {})
  return page(
    t('receipts.list-series.title'),
    <>
      <PageHeader
        title={t('receipts.list-series.title')}
        lead={t('receipts.list-series.lead')}
        breadcrumb={[{ href: '/receipts', label: t('receipts.list-receipts.title') }]}
        actions={series.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <Table
        caption={t('receipts.list-series.title')}
        captionHidden
        rows={series}
        rowHref={
          c.may('receipts.list-receipts') ? (row) => `/receipts?series=${encodeURIComponent(row.code)}` : undefined
        }
        empty={{
          title: t('receipts.list-series.empty'),
          text: t('receipts.list-series.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={[
          {
            key: 'name',
            label: t('receipts.field.name'),
            priority: 1,
            cell: (row) => (
              <>
                <Name c={c} names={row.names} /> <VoidMark row={row} />
              </>
            ),
          },
          { key: 'code', label: t('receipts.field.code'), fit: true, cell: (row) => row.code },
          { key: 'next', label: t('receipts.field.pattern'), cell: (row) => <Code>{row.pattern}</Code> },
          { key: 'last', label: t('receipts.field.last-number'), cell: (row) => lastNumbers(c, row) },
          { key: 'act', label: t('receipts.field.state'), cell: (row) => act(c, row) },
        ]}
      />
    </>,
  )
}

/** What a series is called, for the screens of one. */
export async function seriesName(c: Ctx): Promise<string | undefined> {
  const found = (await listSeries(c.world, c.actor, {})).find(({ id }) => id === c.param('id'))
  return found && textIn(found.names, c.language)
}
