import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { type ClassRow, getTerm } from '../queries/get-term.ts'
import { progressOf } from '../rules/progress.ts'
import {
  ActButtons,
  hoursText,
  Name,
  nameFacts,
  nameText,
  progressBoxes,
  saidDate,
  saidHours,
  saidNames,
  saidText,
  say,
  TermBadges,
} from './parts.tsx'

type Term = Awaited<ReturnType<typeof getTerm>>

const actsOn = ({ voided_at, classes }: Term) =>
  voided_at
    ? [{ act: 'restore-term', tail: 'restore' }]
    : [
        { act: 'create-class', tail: 'add-class', primary: true },
        { act: 'show-term-report', tail: 'report' },
        { act: 'set-term-state', tail: 'set-state' },
        { act: 'correct-term', tail: 'correct' },
        ...(classes.some((row) => row.voided_at === null) ? [] : [{ act: 'void-term', tail: 'void' }]),
      ]

function factsOf(c: Ctx, term: Term) {
  const t = say(c)
  return [
    {
      label: t('education.programme'),
      value: (
        <Link href={`/education/programmes/${term.programme_id}`}>
          <Name c={c} names={term.programme_names} />
        </Link>
      ),
    },
    { label: t('education.field.ordinal'), value: String(term.ordinal) },
    { label: t('education.field.first'), value: dateText(term.date_edtf, c.language) },
    {
      label: t('education.field.last'),
      value: term.last_edtf ? dateText(term.last_edtf, c.language) : <Muted>–</Muted>,
    },
    ...(term.note ? [{ label: t('education.field.note'), value: term.note }] : []),
    ...nameFacts(c, term.names),
    { label: t('education.field.ref'), value: term.ref },
    { label: t('education.field.recorded'), value: recordedText(c, term) },
  ]
}

const classColumns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('education.class'),
      priority: 1 as const,
      cell: (row: ClassRow) => (
        <>
          <Name c={c} names={row.names} /> <VoidMark row={row} />
        </>
      ),
    },
    { key: 'level', label: t('education.field.level'), cell: (row: ClassRow) => t(`education.level.${row.level}`) },
    {
      key: 'held',
      label: t('education.field.sessions-held'),
      align: 'end' as const,
      cell: (row: ClassRow) => String(row.held),
    },
    {
      key: 'delivered',
      label: t('education.progress.delivered'),
      align: 'end' as const,
      cell: (row: ClassRow) => hoursText(c, row.delivered),
    },
  ]
}

const Classes = (props: { c: Ctx; term: Term }) => {
  const { c, term } = props
  const t = say(c)
  return (
    <Section title={t('education.classes')}>
      <Table
        caption={t('education.classes')}
        captionHidden
        rows={term.classes}
        rowHref={c.may('education.get-class') ? (row) => `/education/classes/${row.id}` : undefined}
        empty={{ title: t('education.classes.empty'), text: t('education.classes.empty.text') }}
        columns={classColumns(c)}
      />
    </Section>
  )
}

const States = (props: { c: Ctx; states: Term['states'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.states.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`education.state.${row.state}`),
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
    saidText(t('education.field.ordinal'), 'ordinal'),
    saidNames(c),
    saidDate(c, t('education.field.first'), 'date_edtf'),
    saidDate(c, t('education.field.last'), 'last_edtf'),
    saidHours(c, t('education.progress.planned'), 'planned_minutes'),
    saidText(t('education.field.note'), 'note'),
  ]
}

/** One term: how far its hours have come, its classes, and how it stands. */
export async function show(c: Ctx) {
  const t = say(c)
  const term = await getTerm(c.world, c.actor, { id: c.param('id') })
  const progress = progressOf(term.lessons, term.planned_minutes, c.today)
  return page(
    nameText(c, term.names),
    <>
      <PageHeader
        title={<Name c={c} names={term.names} />}
        badge={<TermBadges c={c} row={term} />}
        breadcrumb={[
          { href: '/education', label: t('education.list-programmes.title') },
          { href: `/education/programmes/${term.programme_id}`, label: nameText(c, term.programme_names) },
        ]}
        actions={<ActButtons c={c} here={`/education/terms/${term.id}`} acts={actsOn(term)} />}
      />
      <SummaryBoxes boxes={progressBoxes(c, progress)} />
      <SummaryList facts={factsOf(c, term)} />
      <Classes c={c} term={term} />
      <States c={c} states={term.states} />
      <VersionsSection c={c} versions={term.versions} now={term} fields={saidOf(c)} />
    </>,
  )
}
