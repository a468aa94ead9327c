import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getIssue } from '../queries/get-issue.ts'
import type { ReachQualifier } from '../rules/choices.ts'
import {
  ActButtons,
  languagesText,
  reachText,
  Said,
  saidDate,
  saidText,
  saidTexts,
  say,
  textFacts,
  titleText,
} from './parts.tsx'

type Issue = Awaited<ReturnType<typeof getIssue>>

const actsOn = ({ voided_at }: Issue) =>
  voided_at
    ? [{ act: 'restore-issue', tail: 'restore' }]
    : [
        { act: 'correct-issue', tail: 'correct' },
        { act: 'void-issue', tail: 'void' },
      ]

function sentFacts(c: Ctx, issue: Issue) {
  const t = say(c)
  const date = dateText(issue.date_edtf, c.language)
  return [
    { label: t('newsletters.field.date'), value: date },
    ...(issue.date_printed && issue.date_printed !== date
      ? [{ label: t('newsletters.field.printed'), value: issue.date_printed }]
      : []),
    { label: t('newsletters.field.kind'), value: t(`newsletters.kind.${issue.kind}`) },
    ...(issue.series_names
      ? [
          {
            label: t('newsletters.field.series'),
            value: (
              <Link href={`/newsletters/series/${issue.series_id}`}>{textIn(issue.series_names, c.language)}</Link>
            ),
          },
        ]
      : []),
    ...(issue.number ? [{ label: t('newsletters.field.number'), value: issue.number }] : []),
    { label: t('newsletters.field.channel'), value: t(`newsletters.channel.${issue.channel}`) },
    { label: t('newsletters.field.languages'), value: languagesText(c, issue.languages) },
  ]
}

function factsOf(c: Ctx, issue: Issue) {
  const t = say(c)
  const { activity } = issue
  return [
    ...sentFacts(c, issue),
    { label: t('newsletters.field.reach'), value: reachText(c, issue) },
    ...(issue.reach_printed ? [{ label: t('newsletters.field.reach-printed'), value: issue.reach_printed }] : []),
    ...(activity && c.may('activities.get-activity')
      ? [
          {
            label: t('newsletters.field.activity'),
            value: <Link href={`/activities/${activity.id}`}>{textIn(activity.titles, c.language)}</Link>,
          },
        ]
      : []),
    ...textFacts(c, t('newsletters.field.title'), issue.titles, titleText(c, issue)),
    ...(issue.note ? [{ label: t('newsletters.field.note'), value: issue.note }] : []),
    { label: t('newsletters.field.ref'), value: issue.ref },
    { label: t('newsletters.field.recorded'), value: recordedText(c, issue) },
  ]
}

const reachWas = (c: Ctx, row: RecordRow) =>
  reachText(c, {
    reach_number: row.reach_number == null ? null : BigInt(String(row.reach_number)),
    reach_qualifier: (row.reach_qualifier ?? null) as ReachQualifier | null,
  })

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('newsletters.field.date'), 'date_edtf'),
    { label: t('newsletters.field.kind'), of: (row: RecordRow) => c.say(`newsletters.kind.${row.kind}`) },
    saidText(t('newsletters.field.number'), 'number'),
    { label: t('newsletters.field.channel'), of: (row: RecordRow) => c.say(`newsletters.channel.${row.channel}`) },
    {
      label: t('newsletters.field.languages'),
      of: (row: RecordRow) => languagesText(c, (row.languages ?? []) as string[]),
    },
    saidTexts(t('newsletters.field.title'), 'titles'),
    { label: t('newsletters.field.reach'), of: (row: RecordRow) => reachWas(c, row) },
    saidText(t('newsletters.field.reach-printed'), 'reach_printed'),
    saidText(t('newsletters.field.note'), 'note'),
  ]
}

/** One mailing: what it was, whom it is said to have reached, and what was said of it before. */
export async function show(c: Ctx) {
  const t = say(c)
  const issue = await getIssue(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end } = issue
  const related = await c.related({ kind: 'newsletters.issue', id, ref, day: date_end })
  return page(
    titleText(c, issue),
    <>
      <PageHeader
        title={<Said c={c} texts={issue.titles} />}
        badge={<VoidMark row={issue} />}
        breadcrumb={[{ href: '/newsletters/issues', label: t('newsletters.list-issues.title') }]}
        actions={<ActButtons c={c} here={`/newsletters/issues/${id}`} acts={actsOn(issue)} />}
      />
      <SummaryList facts={factsOf(c, issue)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={issue.versions} now={issue} fields={saidOf(c)} />
    </>,
  )
}
