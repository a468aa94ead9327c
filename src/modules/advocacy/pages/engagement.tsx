import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getEngagement } from '../queries/get-engagement.ts'
import {
  ActButtons,
  EngagementBadges,
  saidDate,
  saidText,
  saidTexts,
  say,
  Title,
  textFacts,
  titleText,
} from './parts.tsx'

type Engagement = Awaited<ReturnType<typeof getEngagement>>

const actsOn = ({ voided_at }: Engagement) =>
  voided_at
    ? [{ act: 'restore-engagement', tail: 'restore' }]
    : [
        { act: 'set-engagement-state', tail: 'set-state' },
        { act: 'link-activity', tail: 'link-activity' },
        { act: 'correct-engagement', tail: 'correct' },
        { act: 'void-engagement', tail: 'void' },
      ]

const WithWhom = (props: { c: Ctx; engagement: Engagement }) => {
  const { partner_id, partner_name, with_whom } = props.engagement
  if (partner_id === null || partner_name === null) return with_whom ?? <Muted>–</Muted>
  return (
    <>
      <Link href={`/advocacy/partners/${partner_id}`}>{partner_name}</Link>
      {with_whom && ` · ${with_whom}`}
    </>
  )
}

function factsOf(c: Ctx, engagement: Engagement) {
  const t = say(c)
  const date = dateText(engagement.date_edtf, c.language)
  const { campaign_id, campaign_titles } = engagement
  return [
    { label: t('advocacy.field.date'), value: date },
    ...(engagement.date_printed && engagement.date_printed !== date
      ? [{ label: t('advocacy.field.printed'), value: engagement.date_printed }]
      : []),
    { label: t('advocacy.field.kind'), value: t(`advocacy.kind.${engagement.kind}`) },
    { label: t('advocacy.field.role'), value: t(`advocacy.role.${engagement.role}`) },
    { label: t('advocacy.field.with'), value: <WithWhom c={c} engagement={engagement} /> },
    ...(engagement.place ? [{ label: t('advocacy.field.place'), value: engagement.place }] : []),
    ...(campaign_id && campaign_titles
      ? [
          {
            label: t('advocacy.campaign'),
            value: <Link href={`/advocacy/campaigns/${campaign_id}`}>{titleText(c, { titles: campaign_titles })}</Link>,
          },
        ]
      : []),
    { label: t('advocacy.field.visibility'), value: t(`advocacy.visibility.${engagement.visibility}`) },
    ...textFacts(c, t('advocacy.field.title'), engagement.titles, titleText(c, engagement)),
    { label: t('advocacy.field.ref'), value: engagement.ref },
    { label: t('advocacy.field.recorded'), value: recordedText(c, engagement) },
  ]
}

const States = (props: { c: Ctx; states: Engagement['states'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.states.map((row) => ({
    date: c.instant(row.recorded_at),
    title: t(`advocacy.state.${row.state}`),
    note: [row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('advocacy.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

const Activities = (props: { c: Ctx; engagement: Engagement }) => {
  const { c, engagement } = props
  const t = say(c)
  if (!c.may('activities.get-activity')) return null
  return (
    <Section title={t('advocacy.activities')}>
      <Table
        caption={t('advocacy.activities')}
        captionHidden
        rows={engagement.activities}
        rowHref={({ id }) => `/activities/${id}`}
        empty={{ title: t('advocacy.activities.empty'), text: t('advocacy.activities.empty.text') }}
        columns={[
          {
            key: 'title',
            label: t('advocacy.field.linked-activity'),
            priority: 1,
            cell: ({ titles }) => <Title c={c} titles={titles} />,
          },
          { key: 'date', label: t('advocacy.field.date'), cell: ({ edtf }) => dateText(edtf, c.language) },
        ]}
      />
      {engagement.activities.length > 0 && !engagement.voided_at && c.may('advocacy.unlink-activity') && (
        <LinkButton tone="quiet" href={`/advocacy/engagements/${engagement.id}/unlink-activity`}>
          {t('advocacy.unlink-activity.title')}
        </LinkButton>
      )}
    </Section>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('advocacy.field.date'), 'date_edtf'),
    { label: t('advocacy.field.kind'), of: (row: Record<string, unknown>) => c.say(`advocacy.kind.${row.kind}`) },
    saidTexts(t('advocacy.field.title'), 'titles'),
    { label: t('advocacy.field.role'), of: (row: Record<string, unknown>) => c.say(`advocacy.role.${row.role}`) },
    saidText(t('advocacy.field.with-whom'), 'with_whom'),
    saidText(t('advocacy.field.place'), 'place'),
    {
      label: t('advocacy.field.visibility'),
      of: (row: Record<string, unknown>) => c.say(`advocacy.visibility.${row.visibility}`),
    },
  ]
}

/** One engagement: what it was, how it came about, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const engagement = await getEngagement(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end } = engagement
  const related = await c.related({ kind: 'advocacy.engagement', id, ref, day: date_end })
  return page(
    titleText(c, engagement),
    <>
      <PageHeader
        title={<Title c={c} titles={engagement.titles} />}
        badge={<EngagementBadges c={c} row={engagement} />}
        breadcrumb={[{ href: '/advocacy/engagements', label: t('advocacy.list-engagements.title') }]}
        actions={<ActButtons c={c} here={`/advocacy/engagements/${id}`} acts={actsOn(engagement)} />}
      />
      <SummaryList facts={factsOf(c, engagement)} />
      <States c={c} states={engagement.states} />
      <Activities c={c} engagement={engagement} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={engagement.versions} now={engagement} fields={saidOf(c)} />
    </>,
  )
}
