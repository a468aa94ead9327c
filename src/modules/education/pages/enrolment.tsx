import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getEnrolment } from '../queries/get-enrolment.ts'
import { ActButtons, Name, nameText, saidDate, say } from './parts.tsx'

type Enrolment = Awaited<ReturnType<typeof getEnrolment>>

const actsOn = ({ voided_at, left }: Enrolment) =>
  voided_at
    ? []
    : [
        left ? { act: 'reopen-enrolment', tail: 'reopen' } : { act: 'end-enrolment', tail: 'end', primary: true },
        { act: 'void-enrolment', tail: 'void' },
      ]

function factsOf(c: Ctx, enrolment: Enrolment) {
  const t = say(c)
  return [
    {
      label: t('education.learner'),
      value: c.may('education.get-learner') ? (
        <Link href={`/education/learners/${enrolment.learner_id}`}>{enrolment.code}</Link>
      ) : (
        enrolment.code
      ),
    },
    {
      label: t('education.class'),
      value: (
        <Link href={`/education/classes/${enrolment.class_id}`}>
          <Name c={c} names={enrolment.class_names} />
        </Link>
      ),
    },
    { label: t('education.field.enrolled'), value: dateText(enrolment.date_edtf, c.language) },
    ...(enrolment.left
      ? [
          { label: t('education.field.left'), value: dateText(enrolment.left.date_edtf, c.language) },
          { label: t('education.field.reason'), value: t(`education.reason.${enrolment.left.reason}`) },
        ]
      : []),
    { label: t('education.field.recorded'), value: recordedText(c, enrolment) },
  ]
}

/** One enrolment: since when, and why it ended. */
export async function show(c: Ctx) {
  const t = say(c)
  const enrolment = await getEnrolment(c.world, c.actor, { id: c.param('id') })
  const endings = enrolment.leavings.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`education.reason.${row.reason}`),
    badge: <VoidMark row={row} />,
    note: recordedText(c, row),
  }))
  return page(
    `${enrolment.code} · ${nameText(c, enrolment.class_names)}`,
    <>
      <PageHeader
        title={`${enrolment.code} · ${nameText(c, enrolment.class_names)}`}
        badge={<VoidMark row={enrolment} />}
        breadcrumb={[
          { href: '/education/learners', label: t('education.list-learners.title') },
          { href: `/education/learners/${enrolment.learner_id}`, label: enrolment.code },
        ]}
        actions={<ActButtons c={c} here={`/education/enrolments/${enrolment.id}`} acts={actsOn(enrolment)} />}
      />
      <SummaryList facts={factsOf(c, enrolment)} />
      {endings.length > 0 && (
        <Section title={t('education.field.left')}>
          <Timeline entries={endings} />
        </Section>
      )}
      <VersionsSection
        c={c}
        versions={enrolment.versions}
        now={enrolment}
        fields={[saidDate(c, t('education.field.enrolled'), 'date_edtf')]}
      />
    </>,
  )
}
