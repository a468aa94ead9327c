import { dateText } from '#platform/dates/known.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { type ReportedClass, showTermReport } from '../queries/show-term-report.ts'
import { progressOf } from '../rules/progress.ts'
import { hoursText, Name, nameText, progressBoxes, say, TermBadges } from './parts.tsx'

type Report = Awaited<ReturnType<typeof showTermReport>>

const persons = (c: Ctx, count: bigint | null) =>
  count === null ? say(c)('education.report.withheld') : formatQuantity(count, 'person', c.language)

function boxesOf(c: Ctx, report: Report) {
  const t = say(c)
  const held = report.classes.reduce((all, { held }) => all + held, 0n)
  return [
    ...progressBoxes(c, progressOf(report.lessons, report.planned_minutes, c.today)),
    { label: t('education.field.sessions-held'), value: formatQuantity(held, 'session', c.language) },
    { label: t('education.report.learners'), value: persons(c, report.learners) },
    {
      label: t('education.report.attended'),
      value: report.attended === null ? t('education.report.withheld') : hoursText(c, report.attended),
      note: t('education.report.attended.note'),
    },
  ]
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('education.class'),
      priority: 1 as const,
      cell: (row: ReportedClass) => <Name c={c} names={row.names} />,
    },
    {
      key: 'level',
      label: t('education.field.level'),
      cell: (row: ReportedClass) => t(`education.level.${row.level}`),
    },
    {
      key: 'held',
      label: t('education.field.sessions-held'),
      align: 'end' as const,
      cell: (row: ReportedClass) => String(row.held),
    },
    {
      key: 'cancelled',
      label: t('education.report.cancelled'),
      align: 'end' as const,
      cell: (row: ReportedClass) => String(row.cancelled),
    },
    {
      key: 'delivered',
      label: t('education.progress.delivered'),
      align: 'end' as const,
      cell: (row: ReportedClass) => hoursText(c, row.delivered),
    },
    {
      key: 'learners',
      label: t('education.report.learners'),
      align: 'end' as const,
      cell: (row: ReportedClass) =>
        row.learners === null ? <Muted>{t('education.report.withheld')}</Muted> : String(row.learners),
    },
  ]
}

/** The report of a term to the commissioner, to be read, printed or sent: numbers and no identities. */
export async function show(c: Ctx) {
  const t = say(c)
  const report = await showTermReport(c.world, c.actor, { id: c.param('id') })
  const title = t('education.show-term-report.of', {
    programme: nameText(c, report.programme_names),
    term: nameText(c, report.names),
  })
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<TermBadges c={c} row={report} />}
        lead={t('education.show-term-report.lead', { threshold: report.threshold })}
        breadcrumb={[
          { href: `/education/programmes/${report.programme_id}`, label: nameText(c, report.programme_names) },
          { href: `/education/terms/${report.id}`, label: nameText(c, report.names) },
        ]}
      />
      <SummaryList
        facts={[
          ...(report.organisation
            ? [{ label: t('education.report.from'), value: <Name c={c} names={report.organisation} /> }]
            : []),
          { label: t('education.field.agency'), value: report.agency },
          { label: t('education.field.first'), value: dateText(report.date_edtf, c.language) },
          {
            label: t('education.field.last'),
            value: report.last_edtf ? dateText(report.last_edtf, c.language) : <Muted>–</Muted>,
          },
          { label: t('education.report.as-of'), value: dateText(c.today, c.language) },
        ]}
      />
      <SummaryBoxes boxes={boxesOf(c, report)} />
      <Section title={t('education.classes')}>
        <Table
          caption={t('education.classes')}
          captionHidden
          rows={report.classes}
          empty={{ title: t('education.classes.empty'), text: t('education.classes.empty.text') }}
          columns={columns(c)}
        />
      </Section>
    </>,
  )
}
