import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { MarkRow } from '../queries/attendance-of.ts'
import { getSession } from '../queries/get-session.ts'
import type { SessionRow } from '../queries/sessions-of.ts'
import {
  ActButtons,
  hoursText,
  Name,
  nameText,
  SessionBadges,
  saidDate,
  saidHours,
  saidText,
  saidWord,
  say,
} from './parts.tsx'

type Session = Awaited<ReturnType<typeof getSession>>

const isMadeUp = ({ madeUpBy }: Session) => madeUpBy.some(({ state }) => state !== 'cancelled')

function actsOn(session: Session, today: string) {
  if (session.voided_at) return [{ act: 'restore-session', tail: 'restore' }]
  const hasCome = session.day <= today
  const isAttended = session.enrolled.some(({ presence }) => presence !== null)
  const used = session.madeUpBy.length > 0 || isAttended
  return [
    ...(session.state !== 'cancelled' && hasCome ? [{ act: 'record-session', tail: 'record', primary: true }] : []),
    ...(session.state === 'cancelled' && !isMadeUp(session)
      ? [{ act: 'plan-make-up', tail: 'make-up', primary: true }]
      : []),
    ...(session.state === 'cancelled' || isAttended ? [] : [{ act: 'cancel-session', tail: 'cancel' }]),
    ...(session.state === 'planned' || isMadeUp(session) || isAttended
      ? []
      : [{ act: 'reopen-session', tail: 'reopen' }]),
    { act: 'correct-session', tail: 'correct' },
    ...(used ? [] : [{ act: 'void-session', tail: 'void' }]),
  ]
}

const SessionLink = (props: { c: Ctx; row: SessionRow }) => (
  <>
    <Link href={`/education/sessions/${props.row.id}`}>{dateText(props.row.day, props.c.language)}</Link>{' '}
    <SessionBadges c={props.c} row={props.row} />
  </>
)

function factsOf(c: Ctx, session: Session) {
  const t = say(c)
  const { place, note, missed, madeUpBy } = session
  return [
    {
      label: t('education.class'),
      value: (
        <Link href={`/education/classes/${session.class_id}`}>
          <Name c={c} names={session.class_names} />
        </Link>
      ),
    },
    { label: t('education.field.level'), value: t(`education.level.${session.level}`) },
    { label: t('education.progress.planned'), value: hoursText(c, session.planned_minutes) },
    { label: t('education.progress.delivered'), value: hoursText(c, session.delivered_minutes) },
    { label: t('education.field.mode'), value: t(`education.mode.${session.mode}`) },
    ...(place ? [{ label: t('education.field.place'), value: place }] : []),
    ...(missed ? [{ label: t('education.field.makes-up'), value: <SessionLink c={c} row={missed} /> }] : []),
    ...madeUpBy.map((row) => ({ label: t('education.field.made-up-by'), value: <SessionLink c={c} row={row} /> })),
    ...(note ? [{ label: t('education.field.note'), value: note }] : []),
    { label: t('education.field.ref'), value: session.ref },
    { label: t('education.field.recorded'), value: recordedText(c, session) },
  ]
}

const Attendance = (props: { c: Ctx; session: Session }) => {
  const { c, session } = props
  const t = say(c)
  if (session.state !== 'held') return null
  return (
    <Section title={t('education.attendance')}>
      <Table
        caption={t('education.attendance')}
        captionHidden
        rows={session.enrolled}
        rowHref={c.may('education.get-learner') ? (row) => `/education/learners/${row.id}` : undefined}
        empty={{ title: t('education.attendance.empty'), text: t('education.members.empty.text') }}
        columns={[
          { key: 'code', label: t('education.field.code'), priority: 1, cell: (row: MarkRow) => row.code },
          {
            key: 'presence',
            label: t('education.field.presence'),
            cell: (row: MarkRow) =>
              row.presence ? t(`education.presence.${row.presence}`) : <Muted>{t('education.presence.none')}</Muted>,
          },
          {
            key: 'minutes',
            label: t('education.progress.attended'),
            align: 'end',
            cell: (row: MarkRow) => hoursText(c, row.minutes),
          },
        ]}
      />
    </Section>
  )
}

const States = (props: { c: Ctx; states: Session['states'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.states.map((row) => ({
    date: c.instant(row.recorded_at),
    title: [
      t(`education.session-state.${row.state}`),
      row.delivered_minutes === null ? '' : hoursText(c, row.delivered_minutes),
    ]
      .filter(Boolean)
      .join(' · '),
    note: [row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('education.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('education.field.day'), 'day'),
    saidHours(c, t('education.progress.planned'), 'planned_minutes'),
    saidWord(c, t('education.field.mode'), 'mode', 'education.mode'),
    saidText(t('education.field.place'), 'place'),
    saidText(t('education.field.note'), 'note'),
  ]
}

/** What a session is called: its day and its class. */
export const sessionTitle = (c: Ctx, session: Pick<SessionRow, 'day' | 'class_names'>): string =>
  `${dateText(session.day, c.language)} · ${nameText(c, session.class_names)}`

/** One session: how long it was, what it makes up for, and how it came about. */
export async function show(c: Ctx) {
  const t = say(c)
  const session = await getSession(c.world, c.actor, { id: c.param('id') })
  const { id, ref, day } = session
  return page(
    sessionTitle(c, session),
    <>
      <PageHeader
        title={sessionTitle(c, session)}
        badge={<SessionBadges c={c} row={session} />}
        breadcrumb={[
          { href: '/education/sessions', label: t('education.list-sessions.title') },
          { href: `/education/classes/${session.class_id}`, label: nameText(c, session.class_names) },
        ]}
        actions={<ActButtons c={c} here={`/education/sessions/${id}`} acts={actsOn(session, c.today)} />}
      />
      <SummaryList facts={factsOf(c, session)} />
      <Attendance c={c} session={session} />
      <States c={c} states={session.states} />
      <RelatedSection related={await c.related({ kind: 'education.session', id, ref, day })} language={c.language} />
      <VersionsSection c={c} versions={session.versions} now={session} fields={saidOf(c)} />
    </>,
  )
}
