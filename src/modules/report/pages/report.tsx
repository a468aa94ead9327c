import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Links } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getReport } from '../queries/get-report.ts'
import { seesAllParts } from '../queries/sources.ts'
import { figureName, figureText } from '../rendering/figure-text.ts'
import { meetingName } from '../rendering/meeting-name.ts'
import { toldText } from '../rendering/told-text.ts'
import { audiences } from '../rules/audiences.ts'
import { isSettled, stepsFrom } from '../rules/report-status.ts'
import { ReportBadge, reportTitle, say, yearHref } from './parts.tsx'

type Shown = Awaited<ReturnType<typeof getReport>>

const verbOf = { submitted: 'submit', returned: 'return', adopted: 'adopt', released: 'release' } as const

const Buttons = ({ c, report }: { c: Ctx; report: Shown }) => (
  <>
    {stepsFrom(report.status)
      .filter((step) => c.may(`report.${verbOf[step]}-report`))
      .map((step) => (
        <LinkButton
          tone={step === 'adopted' || step === 'released' ? 'primary' : undefined}
          href={
            step === 'submitted'
              ? yearHref('/report/reports/submit', report.year)
              : `/report/reports/${report.id}/${verbOf[step]}`
          }
        >
          {say(c)(`report.${verbOf[step]}-report.title`)}
        </LinkButton>
      ))}
  </>
)

/** What a version under review waits for. */
const Waits = ({ c, report }: { c: Ctx; report: Shown }) => {
  const t = say(c)
  if (report.status !== 'submitted') return null
  const adopting = report.meetings.filter(({ adoptedBy }) => adoptedBy !== null)
  return (
    <>
      {report.open > 0 ? (
        <Notice tone="warning" title={t('report.get-report.open', { count: report.open })}>
          <LinkButton href={yearHref('/report/findings', report.year)}>{t('report.list-findings.title')}</LinkButton>
        </Notice>
      ) : (
        <Notice tone="success">{t('report.list-findings.none')}</Notice>
      )}
      {adopting.length === 0 && <Notice tone="info">{t('report.get-report.no-meeting')}</Notice>}
    </>
  )
}

const Adopted = ({ c, report }: { c: Ctx; report: Shown }) => {
  const t = say(c)
  if (!isSettled(report.status)) return null
  const { meeting } = report
  const readable = audiences.filter((audience) => audience !== 'internal' || seesAllParts(c.actor.may))
  return (
    <Section title={t('report.get-report.adopted')} lead={t('report.get-report.adopted.text')}>
      <SummaryList
        facts={[
          ...(meeting
            ? [
                {
                  label: t('report.field.meeting'),
                  value: `${meetingName(meeting, c.language)} · ${dateText(meeting.day, c.language)}`,
                },
              ]
            : []),
          { label: t('report.field.hash'), value: <code>{report.hash}</code> },
          ...readable.map((audience) => ({
            label: t(`report.document.edition.${audience}`),
            value: (
              <Links
                links={languages.map((language) => ({
                  href: `/report/reports/${report.id}/document?audience=${audience}&language=${language}`,
                  label: languageNames[language],
                }))}
              />
            ),
          })),
        ]}
      />
      <LinkButton tone="quiet" href={`/report/reports/${report.id}/contents.txt`}>
        {t('report.get-content-list.title')}
      </LinkButton>
      {report.status === 'released' && report.published.length === 0 && (
        <Notice tone="info">{t('report.get-report.being-published')}</Notice>
      )}
      {report.published.length > 0 && <Notice tone="success">{t('report.get-report.is-published')}</Notice>}
    </Section>
  )
}

const Differences = ({ c, report }: { c: Ctx; report: Shown }) => {
  const t = say(c)
  if (!isSettled(report.status)) return null
  const empty = { title: t('report.get-report.same'), text: t('report.get-report.same.text') }
  return (
    <Section title={t('report.get-report.differences')} lead={t('report.get-report.differences.text')}>
      <Table
        caption={t('report.get-report.differences')}
        captionHidden
        rows={report.differences}
        empty={empty}
        columns={[
          {
            key: 'figure',
            label: t('report.field.figure'),
            priority: 1,
            cell: (row) => figureName(row, report.names, c.language),
          },
          {
            key: 'before',
            label: t('report.field.then'),
            align: 'end',
            cell: ({ before }) => (before ? toldText(before, c.language) : t('report.refused')),
          },
          {
            key: 'now',
            label: t('report.field.now'),
            align: 'end',
            cell: ({ now }) => (now ? figureText(now, c.language) : t('report.refused')),
          },
        ]}
      />
      {report.differences.length > 0 && c.may('report.submit-report') && (
        <LinkButton href={yearHref('/report/reports/submit', report.year)}>{t('report.get-report.correct')}</LinkButton>
      )}
    </Section>
  )
}

const Steps = ({ c, steps }: { c: Ctx; steps: Shown['steps'] }) => {
  const t = say(c)
  const entries = steps.toReversed().map((step) => ({
    date: c.instant(step.recorded_at),
    title: t(`report.status.${step.status}`),
    note: [doerText(c, step.recorded_by), step.reason].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('report.get-report.steps')}>
      <Timeline entries={entries} />
    </Section>
  )
}

/** One version of a year's report: what it waits for, what was adopted, and what the records tell differently since. */
export async function show(c: Ctx) {
  const t = say(c)
  const report = await getReport(c.world, c.actor, { id: c.param('id') })
  const title = reportTitle(c, report)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<ReportBadge c={c} status={report.status} />}
        lead={report.reason ?? undefined}
        breadcrumb={[{ href: '/report/reports', label: t('report.list-reports.title') }]}
        actions={<Buttons c={c} report={report} />}
      />
      <Waits c={c} report={report} />
      <Adopted c={c} report={report} />
      <Differences c={c} report={report} />
      <Steps c={c} steps={report.steps} />
    </>,
  )
}
