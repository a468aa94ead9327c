import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getProgramme, type TermRow } from '../queries/get-programme.ts'
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

type Programme = Awaited<ReturnType<typeof getProgramme>>

const actsOn = ({ voided_at, terms }: Programme) =>
  voided_at
    ? [{ act: 'restore-programme', tail: 'restore' }]
    : [
        { act: 'create-term', tail: 'add-term', primary: true },
        { act: 'record-visit', tail: 'record-visit' },
        { act: 'correct-programme', tail: 'correct' },
        ...(terms.some((term) => term.voided_at === null) ? [] : [{ act: 'void-programme', tail: 'void' }]),
      ]

const Agency = (props: { c: Ctx; programme: Programme }) => {
  const { c, programme } = props
  if (programme.agency_id === null || programme.agency_name === null) return <>{programme.agency}</>
  if (!c.may('people.get-party')) return <>{programme.agency_name}</>
  return <Link href={`/people/${programme.agency_id}`}>{programme.agency_name}</Link>
}

function factsOf(c: Ctx, programme: Programme) {
  const t = say(c)
  const { contract_days: days, note } = programme
  return [
    { label: t('education.field.agency'), value: <Agency c={c} programme={programme} /> },
    { label: t('education.field.time'), value: dateText(programme.date_edtf, c.language) },
    {
      label: t('education.field.contract-hours'),
      value: programme.contract_minutes === null ? <Muted>–</Muted> : hoursText(c, programme.contract_minutes),
    },
    ...(days === null ? [] : [{ label: t('education.field.contract-days'), value: t('education.days', { days }) }]),
    ...(note ? [{ label: t('education.field.note'), value: note }] : []),
    ...nameFacts(c, programme.names),
    { label: t('education.field.ref'), value: programme.ref },
    { label: t('education.field.recorded'), value: recordedText(c, programme) },
  ]
}

const termColumns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('education.term'),
      priority: 1 as const,
      cell: (row: TermRow) => <Name c={c} names={row.names} />,
    },
    { key: 'first', label: t('education.field.first'), cell: (row: TermRow) => dateText(row.date_edtf, c.language) },
    {
      key: 'last',
      label: t('education.field.last'),
      cell: (row: TermRow) => (row.last_edtf ? dateText(row.last_edtf, c.language) : <Muted>–</Muted>),
    },
    {
      key: 'planned',
      label: t('education.progress.planned'),
      align: 'end' as const,
      cell: (row: TermRow) => hoursText(c, row.planned_minutes),
    },
    {
      key: 'delivered',
      label: t('education.progress.delivered'),
      align: 'end' as const,
      cell: (row: TermRow) => hoursText(c, row.delivered),
    },
    { key: 'state', label: t('education.field.state'), cell: (row: TermRow) => <TermBadges c={c} row={row} /> },
  ]
}

const Terms = (props: { c: Ctx; programme: Programme }) => {
  const { c, programme } = props
  const t = say(c)
  return (
    <Section title={t('education.terms')}>
      <Table
        caption={t('education.terms')}
        captionHidden
        rows={programme.terms}
        rowHref={c.may('education.get-term') ? (row) => `/education/terms/${row.id}` : undefined}
        empty={{ title: t('education.terms.empty'), text: t('education.terms.empty.text') }}
        columns={termColumns(c)}
      />
    </Section>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidNames(c),
    saidText(t('education.field.agency'), 'agency'),
    saidHours(c, t('education.field.contract-hours'), 'contract_minutes'),
    saidText(t('education.field.contract-days'), 'contract_days'),
    saidDate(c, t('education.field.time'), 'date_edtf'),
    saidText(t('education.field.note'), 'note'),
  ]
}

/** One programme: who commissioned it, its terms, and how far its hours have come. */
export async function show(c: Ctx) {
  const t = say(c)
  const programme = await getProgramme(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end } = programme
  const progress = progressOf(programme.lessons, programme.contract_minutes, c.today)
  return page(
    nameText(c, programme.names),
    <>
      <PageHeader
        title={<Name c={c} names={programme.names} />}
        badge={<VoidMark row={programme} />}
        breadcrumb={[{ href: '/education', label: t('education.list-programmes.title') }]}
        actions={<ActButtons c={c} here={`/education/programmes/${id}`} acts={actsOn(programme)} />}
      />
      <SummaryBoxes boxes={progressBoxes(c, progress)} />
      <SummaryList facts={factsOf(c, programme)} />
      <Terms c={c} programme={programme} />
      <RelatedSection
        related={await c.related({ kind: 'education.programme', id, ref, day: date_end })}
        language={c.language}
      />
      <VersionsSection c={c} versions={programme.versions} now={programme} fields={saidOf(c)} />
    </>,
  )
}
