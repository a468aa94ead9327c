import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getResolution } from '../queries/get-resolution.ts'
import { meetingText, OutcomeBadge, presenceText, QuorumBadge, quorumText, votesText } from './meeting-parts.tsx'
import { ActButtons, say, Title, titleFacts, titleText } from './parts.tsx'

type Resolution = Awaited<ReturnType<typeof getResolution>>

/** The meeting, as a link to who may open it. */
const MeetingName = (props: { c: Ctx; meeting: Resolution['meeting'] }) => {
  const { c, meeting } = props
  const text = meetingText(c, meeting)
  return c.may('governance.get-meeting') ? <Link href={`/governance/meetings/${meeting.id}`}>{text}</Link> : text
}

const Approvals = (props: { c: Ctx; approvals: Resolution['approvals'] }) => (
  <>
    {props.approvals.map(({ id, ref, titles }) => (
      <p>
        {props.c.may('governance.get-approval') ? (
          <Link href={`/governance/approvals/${id}`}>{textIn(titles, props.c.language)}</Link>
        ) : (
          ref
        )}
      </p>
    ))}
  </>
)

function factsOf(c: Ctx, resolution: Resolution) {
  const t = say(c)
  const { meeting, approvals } = resolution
  return [
    ...titleFacts(c, resolution),
    { label: t('governance.field.kind'), value: t(`governance.resolution-kind.${resolution.kind}`) },
    { label: t('governance.field.meeting'), value: <MeetingName c={c} meeting={meeting} /> },
    { label: t('governance.field.held-on'), value: formatDay(meeting.held_on, c.language) },
    { label: t('governance.field.majority'), value: t(`governance.majority.${resolution.majority}`) },
    {
      label: t('governance.field.quorum'),
      value: (
        <>
          {quorumText(c, meeting)} <QuorumBadge c={c} row={meeting} />
        </>
      ),
    },
    { label: t('governance.field.presence'), value: presenceText(c, meeting) },
    { label: t('governance.field.votes'), value: votesText(c, resolution) },
    ...(approvals.length > 0
      ? [{ label: t('governance.approvals-resting'), value: <Approvals c={c} approvals={approvals} /> }]
      : []),
    ...(resolution.note ? [{ label: t('governance.field.note'), value: resolution.note }] : []),
    { label: t('governance.field.ref'), value: resolution.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, resolution) },
  ]
}

/** What a resolution says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const plain = (column: string): SaidField['of'] => {
    return (row) => String(row[column] ?? '')
  }
  // the first votes correct nothing
  const votes = (column: string): SaidField['of'] => {
    return (row, side) => (side === 'before' && row[column] === null ? undefined : plain(column)(row, side))
  }
  return [
    { label: t('governance.field.title'), of: (row) => textIn((row.titles ?? {}) as Texts, c.language) },
    {
      label: t('governance.field.kind'),
      of: (row) => t(`governance.resolution-kind.${row.kind as Resolution['kind']}`),
    },
    {
      label: t('governance.field.majority'),
      of: (row) => t(`governance.majority.${row.majority as Resolution['majority']}`),
    },
    { label: t('governance.field.votes-for'), of: votes('votes_for') },
    { label: t('governance.field.votes-against'), of: votes('votes_against') },
    { label: t('governance.field.votes-abstained'), of: votes('votes_abstained') },
    { label: t('governance.field.note'), of: plain('note') },
  ]
}

const isToGrant = ({ kind, outcome, approvals }: Pick<Resolution, 'kind' | 'outcome' | 'approvals'>) =>
  kind === 'approve-outside-mission' && outcome === 'carried' && approvals.length === 0

const actsOn = ({ id, ref, voided_at, meeting, kind, outcome, approvals }: Resolution) => {
  const here = `/governance/resolutions/${id}`
  if (voided_at) return [['restore-resolution', `${here}/restore`]] as const
  if (meeting.voided_at) return []
  return [
    ...(isToGrant({ kind, outcome, approvals })
      ? [['grant-approval', `/governance/approvals/grant?resolution=${encodeURIComponent(ref)}`] as const]
      : []),
    ...(meeting.state === 'held' ? [['record-votes', `${here}/record-votes`] as const] : []),
    ['correct-resolution', `${here}/correct`] as const,
    ['void-resolution', `${here}/void`] as const,
  ]
}

// the first act is the next step while nobody voted, and while no approval rests on what was carried
const waits = ({ voided_at, votes_for, ...resolution }: Resolution) =>
  voided_at === null &&
  resolution.meeting.state === 'held' &&
  resolution.meeting.voided_at === null &&
  (votes_for === null || isToGrant(resolution))

/** One resolution: what was to be decided, how was voted, what became of it, and what rests on it. */
export async function show(c: Ctx) {
  const t = say(c)
  const resolution = await getResolution(c.world, c.actor, { id: c.param('id') })
  const { id, ref, meeting } = resolution
  const related = await c.related({ kind: 'governance.resolution', id, ref, day: meeting.held_on })
  return page(
    titleText(c, resolution),
    <>
      <PageHeader
        title={<Title c={c} titles={resolution.titles} />}
        badge={
          resolution.voided_at ? <VoidMark row={resolution} /> : <OutcomeBadge c={c} outcome={resolution.outcome} />
        }
        breadcrumb={[{ href: '/governance/resolutions', label: t('governance.list-resolutions.title') }]}
        actions={<ActButtons c={c} acts={actsOn(resolution)} primary={waits(resolution)} />}
      />
      <SummaryList facts={factsOf(c, resolution)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={resolution.versions} now={resolution} fields={saidOf(c)} />
    </>,
  )
}
