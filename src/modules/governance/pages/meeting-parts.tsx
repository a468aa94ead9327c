import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted, type Tone } from '#ui/basics.tsx'
import { VoidMark } from '#ui/record.tsx'
import { presenceOf, quorumOf, votesOf } from '../queries/outcome-of.ts'
import type { MeetingKind, MeetingState, Outcome } from '../rules/choices.ts'
import { hasQuorum, tookPart } from '../rules/quorum.ts'
import { say } from './parts.tsx'

interface Called {
  readonly kind: MeetingKind
  readonly number: bigint | null
  readonly held_on: string
}

/** "14th general meeting", or "General meeting, 9 October 2011" where they are not counted. */
export function meetingText(c: Ctx, { kind, number, held_on }: Called): string {
  const t = say(c)
  if (number !== null) return t(`governance.numbered.${kind}`, { number })
  return t('governance.dated', { kind: t(`governance.kind.${kind}`), day: formatDay(held_on, c.language) })
}

const stateTones: Partial<Record<MeetingState, Tone>> = { held: 'success', cancelled: 'warning' }

/** Whether a meeting is planned, held or cancelled, or void. */
export const MeetingBadge = (props: { c: Ctx; row: { state: MeetingState; voided_at: Date | null } }) =>
  props.row.voided_at ? (
    <VoidMark row={props.row} />
  ) : (
    <Badge tone={stateTones[props.row.state]}>{say(props.c)(`governance.meeting-state.${props.row.state}`)}</Badge>
  )

const outcomeTones: Partial<Record<Outcome, Tone>> = {
  carried: 'success',
  'not-carried': 'danger',
  'no-quorum': 'danger',
  'not-told': 'warning',
  void: 'warning',
}

/** What became of a resolution. */
export const OutcomeBadge = (props: { c: Ctx; outcome: Outcome }) => (
  <Badge tone={outcomeTones[props.outcome]}>{say(props.c)(`governance.outcome.${props.outcome}`)}</Badge>
)

type Presence = Parameters<typeof presenceOf>[0]
type Needed = Parameters<typeof quorumOf>[0]

/** "17 of 24: 11 present, 6 by proxy, 0 in writing". */
export function presenceText(c: Ctx, row: Presence): string {
  const t = say(c)
  const presence = presenceOf(row)
  if (!presence) return t('governance.not-told')
  const { entitled, present, byProxy, inWriting } = presence
  return t('governance.presence.parts', {
    part: tookPart(presence),
    entitled,
    present,
    proxy: byProxy,
    writing: inWriting,
  })
}

/** "At least half, and 3 people at least". */
export function quorumText(c: Ctx, { quorum_share, quorum_number }: Needed): string {
  const t = say(c)
  const share = quorum_share === null ? null : t(`governance.share.${quorum_share}`)
  if (share === null) return quorum_number === null ? t('governance.quorum.none') : number(c, quorum_number)
  return quorum_number === null ? share : t('governance.quorum.share-and-number', { share, number: quorum_number })
}

const number = (c: Ctx, quorum: bigint) => say(c)('governance.quorum.number', { number: quorum })

/** Whether a meeting that was held had its quorum; nothing where that is not known. */
export const QuorumBadge = (props: { c: Ctx; row: Presence & Needed & { state: MeetingState } }) => {
  const { c, row } = props
  const presence = presenceOf(row)
  if (row.state !== 'held' || !presence) return null
  return hasQuorum(quorumOf(row), presence) ? (
    <Badge tone="success">{say(c)('governance.quorum-reached')}</Badge>
  ) : (
    <Badge tone="danger">{say(c)('governance.quorum-missed')}</Badge>
  )
}

/** "15 for, 0 against, 2 abstained". */
export function votesText(c: Ctx, row: Parameters<typeof votesOf>[0]): string {
  const votes = votesOf(row)
  if (!votes) return say(c)('governance.not-told')
  return say(c)('governance.votes.said', { yes: votes.for, no: votes.against, abstained: votes.abstained })
}

/** A text that may be missing. */
export const TextOrNone = (props: { text: string | null | undefined }) => (props.text ? props.text : <Muted>–</Muted>)
