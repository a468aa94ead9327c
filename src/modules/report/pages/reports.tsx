import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listReports } from '../queries/list-reports.ts'
import { ReportBadge, say } from './parts.tsx'

/** The versions of the reports of all years, and how each stands. */
export async function show(c: Ctx) {
  const t = say(c)
  const { rows } = await listReports(c.world, c.actor, {})
  const add = c.may('report.submit-report') && (
    <LinkButton tone="primary" href="/report/reports/submit">
      {t('report.submit-report.title')}
    </LinkButton>
  )
  return page(
    t('report.list-reports.title'),
    <>
      <PageHeader
        title={t('report.list-reports.title')}
        lead={t('report.list-reports.lead')}
        breadcrumb={[{ href: '/report', label: t('report.list-figures.title') }]}
        actions={add}
      />
      <Table
        caption={t('report.list-reports.title')}
        captionHidden
        rows={rows}
        rowHref={c.may('report.get-report') ? ({ id }) => `/report/reports/${id}` : undefined}
        empty={{ title: t('report.list-reports.empty'), text: t('report.list-reports.empty.text'), action: add }}
        columns={[
          { key: 'year', label: t('report.field.year'), priority: 1, cell: ({ year }) => year },
          {
            key: 'version',
            label: t('report.field.version'),
            fit: true,
            cell: ({ version }) => t('report.version', { version }),
          },
          {
            key: 'status',
            label: t('report.field.status'),
            fit: true,
            cell: ({ status }) => <ReportBadge c={c} status={status} />,
          },
          { key: 'reason', label: t('report.field.why'), cell: ({ reason }) => reason ?? '' },
          {
            key: 'day',
            label: t('report.field.submitted'),
            cell: (row) => `${c.instant(row.recorded_at)} · ${doerText(c, row.recorded_by)}`,
          },
        ]}
      />
    </>,
  )
}
