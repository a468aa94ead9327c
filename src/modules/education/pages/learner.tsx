import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { type AttendedRow, type EnrolmentRow, getLearner } from '../queries/get-learner.ts'
import type { Level } from '../rules/choices.ts'
import { languageText } from './learner-parts.tsx'
import { ActButtons, hoursText, Name, saidText, saidWord, say } from './parts.tsx'

type Learner = Awaited<ReturnType<typeof getLearner>>

const actsOn = ({ voided_at, enrolments }: Learner) =>
  voided_at
    ? [{ act: 'restore-learner', tail: 'restore' }]
    : [
        { act: 'enrol-learner', tail: 'enrol', primary: true },
        { act: 'record-placement', tail: 'record-placement' },
        { act: 'correct-learner', tail: 'correct' },
        ...(enrolments.some((row) => row.voided_at === null) ? [] : [{ act: 'void-learner', tail: 'void' }]),
      ]

const placementText = (c: Ctx, row: { level: Level; score: number | null }): string => {
  const t = say(c)
  const level = t(`education.level.${row.level}`)
  return row.score === null ? level : t('education.placed', { level, score: row.score })
}

const Placements = (props: { c: Ctx; learner: Learner }) => {
  const { c, learner } = props
  const t = say(c)
  if (learner.placements.length === 0) return null
  const entries = learner.placements.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: placementText(c, row),
    badge: <VoidMark row={row} />,
    note: recordedText(c, row),
  }))
  const mayVoid = !learner.voided_at && c.may('education.void-placement')
  return (
    <Section title={t('education.placements')}>
      <Timeline entries={entries} />
      {mayVoid && learner.placements.some((row) => row.voided_at === null) && (
        <LinkButton tone="quiet" href={`/education/learners/${learner.id}/void-placement`}>
          {t('education.void-placement.title')}
        </LinkButton>
      )}
    </Section>
  )
}

const enrolmentColumns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'class',
      label: t('education.class'),
      priority: 1 as const,
      cell: (row: EnrolmentRow) => (
        <>
          <Name c={c} names={row.class_names} /> <VoidMark row={row} />
        </>
      ),
    },
    { key: 'term', label: t('education.term'), cell: (row: EnrolmentRow) => <Name c={c} names={row.term_names} /> },
    {
      key: 'from',
      label: t('education.field.enrolled'),
      cell: (row: EnrolmentRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'left',
      label: t('education.field.left'),
      cell: (row: EnrolmentRow) =>
        row.left_edtf && row.reason ? (
          `${dateText(row.left_edtf, c.language)} · ${t(`education.reason.${row.reason}`)}`
        ) : (
          <Muted>–</Muted>
        ),
    },
    {
      key: 'attended',
      label: t('education.progress.attended'),
      align: 'end' as const,
      cell: (row: EnrolmentRow) =>
        t('education.attended-of', {
          attended: hoursText(c, row.attended),
          delivered: hoursText(c, row.delivered),
        }),
    },
  ]
}

const attendedColumns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('education.field.day'),
      priority: 1 as const,
      cell: (row: AttendedRow) => dateText(row.day, c.language),
    },
    { key: 'class', label: t('education.class'), cell: (row: AttendedRow) => <Name c={c} names={row.class_names} /> },
    {
      key: 'presence',
      label: t('education.field.presence'),
      cell: (row: AttendedRow) => t(`education.presence.${row.presence}`),
    },
    {
      key: 'minutes',
      label: t('education.progress.attended'),
      align: 'end' as const,
      cell: (row: AttendedRow) => hoursText(c, row.minutes),
    },
  ]
}

const Tables = (props: { c: Ctx; learner: Learner }) => {
  const { c, learner } = props
  const t = say(c)
  return (
    <>
      <Section title={t('education.classes')}>
        <Table
          caption={t('education.classes')}
          captionHidden
          rows={learner.enrolments}
          rowHref={c.may('education.get-enrolment') ? (row) => `/education/enrolments/${row.id}` : undefined}
          empty={{ title: t('education.learner.no-classes'), text: t('education.learner.no-classes.text') }}
          columns={enrolmentColumns(c)}
        />
      </Section>
      <Section title={t('education.attendance')}>
        <Table
          caption={t('education.attendance')}
          captionHidden
          rows={learner.attended}
          rowHref={c.may('education.get-session') ? (row) => `/education/sessions/${row.session_id}` : undefined}
          empty={{ title: t('education.attendance.empty'), text: t('education.attendance.empty.text') }}
          columns={attendedColumns(c)}
        />
      </Section>
    </>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidText(t('education.field.code'), 'code'),
    saidWord(c, t('education.field.kind'), 'kind', 'education.kind'),
    {
      label: t('education.field.language'),
      of: (row: RecordRow) => (typeof row.language === 'string' ? languageText(c, row.language) : ''),
    },
    {
      label: t('education.placement'),
      of: (row: RecordRow) =>
        row.placement ? placementText(c, row.placement as { level: Level; score: number | null }) : '',
    },
  ]
}

/** One learner by their code: level, classes and attendance, and nothing that tells who it is. */
export async function show(c: Ctx) {
  const t = say(c)
  const learner = await getLearner(c.world, c.actor, { id: c.param('id') })
  const { code, kind, language } = learner
  return page(
    `${t('education.learner')} ${code}`,
    <>
      <PageHeader
        title={code}
        badge={<VoidMark row={learner} />}
        breadcrumb={[{ href: '/education/learners', label: t('education.list-learners.title') }]}
        actions={<ActButtons c={c} here={`/education/learners/${learner.id}`} acts={actsOn(learner)} />}
      />
      <SummaryList
        facts={[
          { label: t('education.field.kind'), value: t(`education.kind.${kind}`) },
          { label: t('education.field.language'), value: languageText(c, language) },
          { label: t('education.field.recorded'), value: recordedText(c, learner) },
        ]}
      />
      <Placements c={c} learner={learner} />
      <Tables c={c} learner={learner} />
      <VersionsSection c={c} versions={learner.versions} now={{ code, kind, language }} fields={saidOf(c)} />
    </>,
  )
}
