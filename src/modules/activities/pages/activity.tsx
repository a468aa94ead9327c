import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getActivity } from '../queries/get-activity.ts'
import { StatusBadges, say, Title, titleText, visibilityText, wasText } from './parts.tsx'

type Activity = Awaited<ReturnType<typeof getActivity>>

const verbsOf = ({ voided_at, status }: Activity) =>
  voided_at
    ? (['restore-activity'] as const)
    : status === 'planned'
      ? (['complete-activity', 'cancel-activity', 'correct-activity', 'void-activity'] as const)
      : (['correct-activity', 'plan-again', 'void-activity'] as const)

const tailOf = (verb: string) => (verb === 'plan-again' ? verb : verb.split('-')[0])

const Buttons = (props: { c: Ctx; activity: Activity }) => (
  <>
    {verbsOf(props.activity)
      .filter((verb) => props.c.may(`activities.${verb}`))
      .map((verb) => (
        <LinkButton href={`/activities/${props.activity.id}/${tailOf(verb)}`}>
          {say(props.c)(`activities.${verb}.title`)}
        </LinkButton>
      ))}
  </>
)

function textsOf(c: Ctx, activity: Activity) {
  const t = say(c)
  const title = titleText(c, activity)
  return languages.flatMap((language) => [
    ...(activity.titles[language] && activity.titles[language] !== title
      ? [
          {
            label: c.say('ui.with-ref', { name: t('activities.field.title'), ref: languageNames[language] }),
            value: <Foreign language={language}>{activity.titles[language]}</Foreign>,
          },
        ]
      : []),
    ...(activity.texts[language]
      ? [
          {
            label: c.say('ui.with-ref', { name: t('activities.field.text'), ref: languageNames[language] }),
            value: <Foreign language={language}>{activity.texts[language]}</Foreign>,
          },
        ]
      : []),
  ])
}

function factsOf(c: Ctx, activity: Activity) {
  const t = say(c)
  const date = dateText(activity.date_edtf, c.language)
  return [
    { label: t('activities.field.date'), value: date },
    ...(activity.date_printed && activity.date_printed !== date
      ? [{ label: t('activities.field.printed'), value: activity.date_printed }]
      : []),
    { label: t('activities.field.kind'), value: t(`activities.kind.${activity.kind}`) },
    { label: t('activities.field.visibility'), value: visibilityText(c, activity) },
    ...(activity.place ? [{ label: t('activities.field.place'), value: activity.place }] : []),
    ...textsOf(c, activity),
    { label: t('activities.field.ref'), value: activity.ref },
    { label: t('activities.field.recorded'), value: recordedText(c, activity) },
  ]
}

const StatusSection = (props: { c: Ctx; statuses: Activity['statuses'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.statuses.map((row) => ({
    date: c.instant(row.recorded_at),
    title: row.cancelled_by ? t(`activities.cancelled-by.${row.cancelled_by}`) : t(`activities.status.${row.status}`),
    note: [row.day && formatDay(row.day, c.language), row.note, doerText(c, row.recorded_by)]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Section title={t('activities.statuses')}>
      <Timeline entries={entries} />
    </Section>
  )
}

/** One activity: what it was, how it came about, and what it said before. */
export async function show(c: Ctx) {
  const activity = await getActivity(c.world, c.actor, { id: c.param('id') })
  const related = await c.related({
    kind: 'activities.activity',
    id: activity.id,
    ref: activity.ref,
    day: activity.date_end,
  })
  return page(
    titleText(c, activity),
    <>
      <PageHeader
        title={<Title c={c} titles={activity.titles} />}
        badge={<StatusBadges c={c} row={activity} />}
        breadcrumb={[{ href: '/activities', label: say(c)('activities.list-activities.title') }]}
        actions={<Buttons c={c} activity={activity} />}
      />
      <SummaryList facts={factsOf(c, activity)} />
      <StatusSection c={c} statuses={activity.statuses} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={activity.versions} was={(version) => wasText(version, c.language)} />
    </>,
  )
}
