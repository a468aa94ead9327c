import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getVisit } from '../queries/get-visit.ts'
import { ActButtons, Name, numberText, saidDate, saidText, saidWord, say } from './parts.tsx'

type Visit = Awaited<ReturnType<typeof getVisit>>

const actsOn = ({ voided_at }: Visit) =>
  voided_at
    ? [{ act: 'restore-visit', tail: 'restore' }]
    : [
        { act: 'correct-visit', tail: 'correct' },
        { act: 'void-visit', tail: 'void' },
      ]

/** What a visit is called: its date and who came. */
export const visitTitle = (c: Ctx, visit: Pick<Visit, 'date_edtf' | 'visitors'>): string =>
  `${dateText(visit.date_edtf, c.language)} · ${say(c)(`education.visitors.${visit.visitors}`)}`

function factsOf(c: Ctx, visit: Visit) {
  const t = say(c)
  const { date_printed: printed, session_id, session_day } = visit
  return [
    {
      label: t('education.programme'),
      value: (
        <Link href={`/education/programmes/${visit.programme_id}`}>
          <Name c={c} names={visit.programme_names} />
        </Link>
      ),
    },
    ...(session_id && session_day
      ? [
          {
            label: t('education.session'),
            value: <Link href={`/education/sessions/${session_id}`}>{dateText(session_day, c.language)}</Link>,
          },
        ]
      : []),
    { label: t('education.field.date'), value: dateText(visit.date_edtf, c.language) },
    ...(printed ? [{ label: t('education.field.printed'), value: printed }] : []),
    { label: t('education.field.number'), value: numberText(c, visit) },
    ...(visit.who ? [{ label: t('education.field.who'), value: visit.who }] : []),
    ...(visit.note ? [{ label: t('education.field.note'), value: visit.note }] : []),
    { label: t('education.field.ref'), value: visit.ref },
    { label: t('education.field.recorded'), value: recordedText(c, visit) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('education.field.date'), 'date_edtf'),
    saidWord(c, t('education.field.visitors'), 'visitors', 'education.visitors'),
    {
      label: t('education.field.number'),
      of: (row: RecordRow) =>
        numberText(c, {
          number: row.number == null ? null : BigInt(String(row.number)),
          qualifier: (row.qualifier ?? null) as Qualifier | null,
        }),
    },
    saidText(t('education.field.who'), 'who'),
    saidText(t('education.field.note'), 'note'),
  ]
}

/** One visit: who came, how many, and to what. */
export async function show(c: Ctx) {
  const t = say(c)
  const visit = await getVisit(c.world, c.actor, { id: c.param('id') })
  return page(
    visitTitle(c, visit),
    <>
      <PageHeader
        title={visitTitle(c, visit)}
        badge={<VoidMark row={visit} />}
        breadcrumb={[{ href: '/education/visits', label: t('education.list-visits.title') }]}
        actions={<ActButtons c={c} here={`/education/visits/${visit.id}`} acts={actsOn(visit)} />}
      />
      <SummaryList facts={factsOf(c, visit)} />
      <VersionsSection c={c} versions={visit.versions} now={visit} fields={saidOf(c)} />
    </>,
  )
}
