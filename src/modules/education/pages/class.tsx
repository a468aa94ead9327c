import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import type { MemberRow } from '../queries/attendance-of.ts'
import { getClass } from '../queries/get-class.ts'
import {
  ActButtons,
  hoursText,
  Name,
  nameFacts,
  nameText,
  PersonLink,
  saidNames,
  saidText,
  saidWord,
  say,
} from './parts.tsx'
import { SessionTable } from './session-table.tsx'

type Class = Awaited<ReturnType<typeof getClass>>

const actsOn = ({ voided_at, sessions, members, assigned, term_state }: Class) =>
  voided_at
    ? [{ act: 'restore-class', tail: 'restore' }]
    : [
        ...(term_state === 'cancelled' ? [] : [{ act: 'plan-sessions', tail: 'plan-sessions', primary: true }]),
        { act: 'assign-teacher', tail: 'assign' },
        ...(assigned.length > 0 ? [{ act: 'end-assignment', tail: 'end-assignment' }] : []),
        { act: 'correct-class', tail: 'correct' },
        ...(members.length > 0 || sessions.some((row) => row.voided_at === null)
          ? []
          : [{ act: 'void-class', tail: 'void' }]),
      ]

function factsOf(c: Ctx, one: Class) {
  const t = say(c)
  return [
    {
      label: t('education.term'),
      value: (
        <Link href={`/education/terms/${one.term_id}`}>
          <Name c={c} names={one.term_names} />
        </Link>
      ),
    },
    { label: t('education.field.level'), value: t(`education.level.${one.level}`) },
    { label: t('education.field.teacher'), value: <PersonLink c={c} person={one.teacher} /> },
    ...(one.assigned.length > 0
      ? [{ label: t('education.field.accounts'), value: one.assigned.map(({ name }) => name).join(' · ') }]
      : []),
    ...(one.note ? [{ label: t('education.field.note'), value: one.note }] : []),
    ...nameFacts(c, one.names),
    { label: t('education.field.ref'), value: one.ref },
    { label: t('education.field.recorded'), value: recordedText(c, one) },
  ]
}

const memberColumns = (c: Ctx) => {
  const t = say(c)
  return [
    { key: 'code', label: t('education.field.code'), priority: 1 as const, cell: (row: MemberRow) => row.code },
    {
      key: 'from',
      label: t('education.field.enrolled'),
      cell: (row: MemberRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'left',
      label: t('education.field.left'),
      cell: (row: MemberRow) =>
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
      cell: (row: MemberRow) => hoursText(c, row.attended),
    },
  ]
}

/** Who is and was enrolled, as far as the viewer sees learners. */
const Members = (props: { c: Ctx; one: Class }) => {
  const { c, one } = props
  const t = say(c)
  return (
    <Section title={t('education.list-learners.title')}>
      <Table
        caption={t('education.list-learners.title')}
        captionHidden
        rows={one.members}
        rowHref={c.may('education.get-learner') ? (row) => `/education/learners/${row.id}` : undefined}
        empty={{ title: t('education.members.empty'), text: t('education.members.empty.text') }}
        columns={memberColumns(c)}
      />
      {!one.voided_at && one.term_state !== 'cancelled' && c.may('education.create-learner') && (
        <LinkButton tone="quiet" href={`/education/learners/create?class=${encodeURIComponent(one.ref)}`}>
          {t('education.create-learner.title')}
        </LinkButton>
      )}
    </Section>
  )
}

const saidOf = (c: Ctx) => [
  saidNames(c),
  saidWord(c, say(c)('education.field.level'), 'level', 'education.level'),
  saidText(say(c)('education.field.note'), 'note'),
]

/** One class: who teaches it, and its sessions. */
export async function show(c: Ctx) {
  const t = say(c)
  const one = await getClass(c.world, c.actor, { id: c.param('id') })
  return page(
    nameText(c, one.names),
    <>
      <PageHeader
        title={<Name c={c} names={one.names} />}
        badge={<VoidMark row={one} />}
        breadcrumb={[
          { href: `/education/programmes/${one.programme_id}`, label: nameText(c, one.programme_names) },
          { href: `/education/terms/${one.term_id}`, label: nameText(c, one.term_names) },
        ]}
        actions={<ActButtons c={c} here={`/education/classes/${one.id}`} acts={actsOn(one)} />}
      />
      <SummaryList facts={factsOf(c, one)} />
      <Section title={t('education.list-sessions.title')}>
        <SessionTable
          c={c}
          rows={one.sessions}
          ofClass
          empty={{ title: t('education.sessions.empty'), text: t('education.sessions.empty.text') }}
        />
      </Section>
      <Members c={c} one={one} />
      <VersionsSection c={c} versions={one.versions} now={one} fields={saidOf(c)} />
    </>,
  )
}
