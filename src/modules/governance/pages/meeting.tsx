import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, Code, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getMeeting } from '../queries/get-meeting.ts'
import { daysOfNotice, isShortNotice } from '../rules/notice.ts'
import {
  MeetingBadge,
  meetingText,
  OutcomeBadge,
  presenceText,
  QuorumBadge,
  quorumText,
  votesText,
} from './meeting-parts.tsx'
import { ActButtons, say, Title } from './parts.tsx'

type Meeting = Awaited<ReturnType<typeof getMeeting>>

const Notice = (props: { c: Ctx; meeting: Meeting }) => {
  const { c } = props
  const t = say(c)
  const { notice_on, notice_days, held_on } = props.meeting
  const needed = notice_days === null ? null : t('governance.notice.needed', { days: notice_days })
  if (notice_on === null) return <>{needed ?? <Muted>{t('governance.not-told')}</Muted>}</>
  const days = daysOfNotice(notice_on, held_on)
  return (
    <>
      {t('governance.notice.days', { day: formatDay(notice_on, c.language), days })}
      {needed && <> · {needed}</>}{' '}
      {isShortNotice(notice_on, held_on, notice_days) && <Badge tone="warning">{t('governance.notice.short')}</Badge>}
    </>
  )
}

function factsOf(c: Ctx, meeting: Meeting) {
  const t = say(c)
  return [
    { label: t('governance.field.kind'), value: t(`governance.kind.${meeting.kind}`) },
    { label: t('governance.field.held-on'), value: formatDay(meeting.held_on, c.language) },
    ...(meeting.place ? [{ label: t('governance.field.place'), value: meeting.place }] : []),
    ...(meeting.year ? [{ label: t('governance.field.for-year'), value: meeting.year.label }] : []),
    { label: t('governance.field.notice'), value: <Notice c={c} meeting={meeting} /> },
    {
      label: t('governance.field.quorum'),
      value: (
        <>
          {quorumText(c, meeting)} <QuorumBadge c={c} row={meeting} />
        </>
      ),
    },
    ...(meeting.state === 'held' ? [{ label: t('governance.field.presence'), value: presenceText(c, meeting) }] : []),
    ...(meeting.note ? [{ label: t('governance.field.note'), value: meeting.note }] : []),
    { label: t('governance.field.ref'), value: meeting.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, meeting) },
  ]
}

const Resolutions = (props: { c: Ctx; meeting: Meeting }) => {
  const { c, meeting } = props
  const t = say(c)
  const adding =
    meeting.voided_at || meeting.state === 'cancelled' ? null : (
      <ActButtons c={c} acts={[['propose-resolution', `/governance/meetings/${meeting.id}/propose`]]} />
    )
  return (
    <Section title={t('governance.list-resolutions.title')} actions={adding}>
      <Table
        caption={t('governance.list-resolutions.title')}
        captionHidden
        rows={meeting.resolutions}
        rowHref={c.may('governance.get-resolution') ? (row) => `/governance/resolutions/${row.id}` : undefined}
        empty={{ title: t('governance.resolutions.empty'), text: t('governance.resolutions.empty.text') }}
        columns={[
          {
            key: 'title',
            label: t('governance.field.title'),
            priority: 1,
            cell: (row) => <Title c={c} titles={row.titles} />,
          },
          {
            key: 'kind',
            label: t('governance.field.kind'),
            cell: (row) => t(`governance.resolution-kind.${row.kind}`),
          },
          { key: 'votes', label: t('governance.field.votes'), cell: (row) => votesText(c, row) },
          {
            key: 'outcome',
            label: t('governance.field.outcome'),
            fit: true,
            cell: (row) => <OutcomeBadge c={c} outcome={row.outcome} />,
          },
        ]}
      />
    </Section>
  )
}

const minutesActs = ({ id, voided_at, state, minutes, resolutions }: Meeting) => {
  if (voided_at || state !== 'held') return []
  const adopts = resolutions.some(({ kind, outcome }) => kind === 'adopt-report' && outcome === 'carried')
  return [
    ['write-minutes', `/governance/meetings/${id}/write-minutes`] as const,
    ...(adopts && !minutes?.report_hash
      ? [['attach-report-hash', `/governance/meetings/${id}/attach-report-hash`] as const]
      : []),
  ]
}

function minutesFacts(c: Ctx, id: string, minutes: NonNullable<Meeting['minutes']>) {
  const t = say(c)
  const opened = c.may('governance.get-minutes') ? (
    <Link href={`/governance/meetings/${id}/minutes`}>{t('governance.minutes.open')}</Link>
  ) : (
    t('governance.minutes.written')
  )
  return [
    {
      label: t('governance.field.minutes-text'),
      value: minutes.has_text ? opened : t('governance.minutes.without-text'),
    },
    ...(minutes.signed_by ? [{ label: t('governance.field.signed-by'), value: minutes.signed_by }] : []),
    ...(minutes.signed_on
      ? [{ label: t('governance.field.signed-on'), value: formatDay(minutes.signed_on, c.language) }]
      : []),
    ...(minutes.report_hash
      ? [{ label: t('governance.field.report-hash'), value: <Code>{minutes.report_hash}</Code> }]
      : []),
    ...(minutes.report_hash_at && minutes.report_hash_by
      ? [
          {
            label: t('governance.field.report-hash.by'),
            value: recordedText(c, { recorded_at: minutes.report_hash_at, recorded_by: minutes.report_hash_by }),
          },
        ]
      : []),
  ]
}

const Minutes = (props: { c: Ctx; meeting: Meeting }) => {
  const { c, meeting } = props
  const t = say(c)
  return (
    <Section title={t('governance.minutes')} actions={<ActButtons c={c} acts={minutesActs(meeting)} />}>
      {meeting.minutes ? (
        <SummaryList facts={minutesFacts(c, meeting.id, meeting.minutes)} />
      ) : (
        <p>
          {t('governance.minutes.none')}. {t('governance.minutes.none.text')}
        </p>
      )}
    </Section>
  )
}

const Statuses = (props: { c: Ctx; statuses: Meeting['statuses'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.statuses.map(({ state, note, recorded_at, recorded_by }) => ({
    date: c.instant(recorded_at),
    title: t(`governance.meeting-state.${state}`),
    note: [note, doerText(c, recorded_by)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('governance.statuses')}>
      <Timeline entries={entries} />
    </Section>
  )
}

/** What a meeting says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const plain = (column: string): SaidField['of'] => {
    // what another part of the meeting says of itself, such as its minutes, says nothing of this
    return (row) => (row[column] === undefined ? undefined : String(row[column] ?? ''))
  }
  // that a meeting was held and who was there is no correction of what it said when it was planned
  const presence = (column: string): SaidField['of'] => {
    return (row, side) => (side === 'before' && row.state === 'planned' ? undefined : plain(column)(row, side))
  }
  const day = (column: string): SaidField['of'] => {
    return (row) => {
      if (row[column] === undefined) return undefined
      return typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
    }
  }
  return [
    {
      label: t('governance.field.kind'),
      of: (row) => (row.kind === undefined ? undefined : t(`governance.kind.${row.kind as Meeting['kind']}`)),
    },
    { label: t('governance.field.number'), of: plain('number') },
    { label: t('governance.field.held-on'), of: day('held_on') },
    { label: t('governance.field.place'), of: plain('place') },
    { label: t('governance.field.notice-on'), of: day('notice_on') },
    { label: t('governance.field.notice-days'), of: plain('notice_days') },
    {
      label: t('governance.field.quorum-share'),
      of: (row) => {
        if (row.quorum_share === undefined) return undefined
        return row.quorum_share ? t(`governance.share.${row.quorum_share as 'half'}`) : ''
      },
    },
    { label: t('governance.field.quorum-number'), of: plain('quorum_number') },
    { label: t('governance.field.entitled'), of: presence('entitled') },
    { label: t('governance.field.present'), of: presence('present') },
    { label: t('governance.field.by-proxy'), of: presence('by_proxy') },
    { label: t('governance.field.in-writing'), of: presence('in_writing') },
    { label: t('governance.field.note'), of: plain('note') },
  ]
}

const actsOn = ({ id, voided_at, state }: Meeting) => {
  const here = `/governance/meetings/${id}`
  if (voided_at) return [['restore-meeting', `${here}/restore`]] as const
  return [
    ...(state === 'cancelled' ? [] : [['hold-meeting', `${here}/hold`] as const]),
    ...(state === 'planned'
      ? [['cancel-meeting', `${here}/cancel`] as const]
      : [['replan-meeting', `${here}/replan`] as const]),
    ['correct-meeting', `${here}/correct`] as const,
    ['void-meeting', `${here}/void`] as const,
  ]
}

/** One meeting: when and where, whether it could resolve, what it did resolve, and its minutes. */
export async function show(c: Ctx) {
  const t = say(c)
  const meeting = await getMeeting(c.world, c.actor, { id: c.param('id') })
  const title = meetingText(c, meeting)
  const related = await c.related({
    kind: 'governance.meeting',
    id: meeting.id,
    ref: meeting.ref,
    day: meeting.held_on,
  })
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<MeetingBadge c={c} row={meeting} />}
        breadcrumb={[{ href: '/governance/meetings', label: t('governance.list-meetings.title') }]}
        actions={<ActButtons c={c} acts={actsOn(meeting)} />}
      />
      <SummaryList facts={factsOf(c, meeting)} />
      <Resolutions c={c} meeting={meeting} />
      <Minutes c={c} meeting={meeting} />
      <RelatedSection related={related} language={c.language} />
      <Statuses c={c} statuses={meeting.statuses} />
      <VersionsSection c={c} versions={meeting.versions} now={meeting} fields={saidOf(c)} />
    </>,
  )
}
