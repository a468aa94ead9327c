import { dateText } from '#platform/dates/known.ts'
import { saidIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { seeEvery } from '../policy.ts'
import { getOperation } from '../queries/get-operation.ts'
import { CountTable } from './count-table.tsx'
import { StatusBadge } from './operations.tsx'
import { say } from './parts.tsx'

type Operation = Awaited<ReturnType<typeof getOperation>>

const tails = {
  'set-operation-status': 'set-status',
  'correct-operation': 'correct',
  'link-activity': 'link-activity',
  'assign-officer': 'assign-officer',
  'void-operation': 'void',
  'restore-operation': 'restore',
} as const

const Buttons = (props: { c: Ctx; operation: Operation }) => {
  const { c, operation } = props
  const t = say(c)
  const verbs = operation.voided_at
    ? (['restore-operation'] as const)
    : (['set-operation-status', 'link-activity', 'assign-officer', 'correct-operation', 'void-operation'] as const)
  return (
    <>
      {!operation.voided_at && c.may('operations.record-count') && (
        <LinkButton tone="primary" href={`/operations/counts/record?operation=${encodeURIComponent(operation.code)}`}>
          {t('operations.record-count.title')}
        </LinkButton>
      )}
      {verbs
        .filter((verb) => c.may(`operations.${verb}`))
        .map((verb) => (
          <LinkButton href={`/operations/${operation.id}/${tails[verb]}`}>{t(`operations.${verb}.title`)}</LinkButton>
        ))}
    </>
  )
}

const Statuses = (props: { c: Ctx; operation: Operation }) => {
  const { c, operation } = props
  const t = say(c)
  if (operation.statuses.length === 0) return null
  const entries = operation.statuses.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`operations.status.${row.status}`),
    note: [row.note, row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('operations.statuses')}>
      <Timeline entries={entries} />
    </Section>
  )
}

const activityColumns = (c: Ctx) => [
  {
    key: 'date',
    label: say(c)('operations.field.date'),
    cell: ({ edtf }: Operation['activities'][number]) => dateText(edtf, c.language),
  },
  {
    key: 'title',
    label: say(c)('operations.field.linked-activity'),
    priority: 1 as const,
    cell: ({ titles }: Operation['activities'][number]) => {
      const { text, language } = saidIn(titles, c.language)
      return <Foreign language={language}>{text}</Foreign>
    },
  },
]

const Activities = (props: { c: Ctx; operation: Operation }) => {
  const { c, operation } = props
  const t = say(c)
  const mayUndo = operation.activities.length > 0 && !operation.voided_at && c.may('operations.unlink-activity')
  return (
    <Section title={t('operations.activities')}>
      <Table
        caption={t('operations.activities')}
        captionHidden
        rows={operation.activities}
        rowHref={c.may('activities.get-activity') ? ({ id }) => `/activities/${id}` : undefined}
        empty={{ title: t('operations.activities.empty'), text: t('operations.activities.empty.text') }}
        columns={activityColumns(c)}
      />
      {mayUndo && (
        <LinkButton tone="quiet" href={`/operations/${operation.id}/unlink-activity`}>
          {t('operations.unlink-activity.title')}
        </LinkButton>
      )}
    </Section>
  )
}

const Officers = (props: { c: Ctx; operation: Operation }) => {
  const { c, operation } = props
  const t = say(c)
  if (!c.may(seeEvery)) return null
  return (
    <Section title={t('operations.officers')}>
      <Table
        caption={t('operations.officers')}
        captionHidden
        rows={operation.officers}
        empty={{ title: t('operations.officers.empty'), text: t('operations.officers.empty.text') }}
        columns={[
          { key: 'officer', label: t('operations.field.officer'), priority: 1, cell: ({ name }) => name },
          { key: 'since', label: t('operations.field.assigned'), cell: ({ since }) => c.instant(since) },
        ]}
      />
      {operation.officers.length > 0 && c.may('operations.end-assignment') && (
        <LinkButton tone="quiet" href={`/operations/${operation.id}/end-assignment`}>
          {t('operations.end-assignment.title')}
        </LinkButton>
      )}
    </Section>
  )
}

/** One operation: how it went, and how many people reached what. */
export async function show(c: Ctx) {
  const t = say(c)
  const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
  const row = { status: operation.statuses[0]?.status ?? null, voided_at: operation.voided_at }
  return page(
    operation.code,
    <>
      <PageHeader
        title={operation.code}
        badge={<StatusBadge c={c} row={row} />}
        breadcrumb={[{ href: '/operations', label: t('operations.list-operations.title') }]}
        actions={<Buttons c={c} operation={operation} />}
      />
      <SummaryList
        facts={[
          { label: t('operations.field.ref'), value: operation.ref },
          { label: t('operations.field.recorded'), value: recordedText(c, operation) },
        ]}
      />
      <Statuses c={c} operation={operation} />
      <Section title={t('operations.list-counts.title')}>
        <CountTable
          c={c}
          rows={operation.counts.map((count) => ({ ...count, operation: operation.code }))}
          without="operation"
        />
      </Section>
      <Activities c={c} operation={operation} />
      <Officers c={c} operation={operation} />
      <VersionsSection c={c} versions={operation.versions} was={({ before }) => String(before.code ?? '')} />
    </>,
  )
}
