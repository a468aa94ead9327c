import { dateText } from '#platform/dates/known.ts'
import { saidIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Foreign, LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getCampaign, type MilestoneRow } from '../queries/get-campaign.ts'
import { EngagementTable } from './engagement-table.tsx'
import { MilestoneBadges } from './milestone.tsx'
import {
  ActButtons,
  CampaignBadges,
  saidDate,
  saidText,
  saidTexts,
  say,
  Title,
  textFacts,
  titleText,
} from './parts.tsx'

type Campaign = Awaited<ReturnType<typeof getCampaign>>

const actsOn = ({ voided_at, milestones, engagements }: Campaign) => {
  if (voided_at) return [{ act: 'restore-campaign', tail: 'restore' }]
  const isUsed = [...milestones, ...engagements].some((row) => row.voided_at === null)
  return [
    { act: 'create-milestone', tail: 'add-milestone' },
    { act: 'set-campaign-state', tail: 'set-state' },
    { act: 'correct-campaign', tail: 'correct' },
    ...(isUsed ? [] : [{ act: 'void-campaign', tail: 'void' }]),
  ]
}

function factsOf(c: Ctx, campaign: Campaign) {
  const t = say(c)
  const aim = saidIn(campaign.aims, c.language)
  return [
    ...(aim.text
      ? [{ label: t('advocacy.field.aim'), value: <Foreign language={aim.language}>{aim.text}</Foreign> }]
      : []),
    ...(campaign.target ? [{ label: t('advocacy.field.target'), value: campaign.target }] : []),
    { label: t('advocacy.field.began'), value: dateText(campaign.date_edtf, c.language) },
    ...textFacts(c, t('advocacy.field.title'), campaign.titles, titleText(c, campaign)),
    ...textFacts(c, t('advocacy.field.aim'), campaign.aims, aim.text),
    { label: t('advocacy.field.ref'), value: campaign.ref },
    { label: t('advocacy.field.recorded'), value: recordedText(c, campaign) },
  ]
}

const milestoneColumns = (c: Ctx) => {
  const t = say(c)
  const date = (edtf: string | null) => (edtf ? dateText(edtf, c.language) : <Muted>–</Muted>)
  return [
    {
      key: 'title',
      label: t('advocacy.milestone'),
      priority: 1 as const,
      cell: (row: MilestoneRow) => <Title c={c} titles={row.titles} />,
    },
    { key: 'planned', label: t('advocacy.field.planned'), cell: (row: MilestoneRow) => date(row.planned_edtf) },
    { key: 'reached', label: t('advocacy.field.reached'), cell: (row: MilestoneRow) => date(row.reached_edtf) },
    {
      key: 'state',
      label: t('advocacy.field.state'),
      fit: true,
      cell: (row: MilestoneRow) => <MilestoneBadges c={c} row={row} />,
    },
  ]
}

const Milestones = (props: { c: Ctx; campaign: Campaign }) => {
  const { c, campaign } = props
  const t = say(c)
  return (
    <Section title={t('advocacy.milestones')}>
      <Table
        caption={t('advocacy.milestones')}
        captionHidden
        rows={campaign.milestones}
        rowHref={c.may('advocacy.get-milestone') ? (row) => `/advocacy/milestones/${row.id}` : undefined}
        empty={{ title: t('advocacy.milestones.empty'), text: t('advocacy.milestones.empty.text') }}
        columns={milestoneColumns(c)}
      />
    </Section>
  )
}

const Engagements = (props: { c: Ctx; campaign: Campaign }) => {
  const { c, campaign } = props
  const t = say(c)
  return (
    <Section title={t('advocacy.list-engagements.title')}>
      <EngagementTable
        c={c}
        rows={campaign.engagements}
        empty={{ title: t('advocacy.engagements.none'), text: t('advocacy.engagements.none-for-campaign') }}
      />
      {!campaign.voided_at && c.may('advocacy.create-engagement') && (
        <LinkButton tone="quiet" href={`/advocacy/engagements/create?campaign=${encodeURIComponent(campaign.ref)}`}>
          {t('advocacy.create-engagement.title')}
        </LinkButton>
      )}
    </Section>
  )
}

const States = (props: { c: Ctx; states: Campaign['states'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.states.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`advocacy.campaign-state.${row.state}`),
    note: [row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('advocacy.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidTexts(t('advocacy.field.title'), 'titles'),
    saidTexts(t('advocacy.field.aim'), 'aims'),
    saidText(t('advocacy.field.target'), 'target'),
    saidDate(c, t('advocacy.field.began'), 'date_edtf'),
  ]
}

/** One campaign: what it wants, its steps, what was done for it, and how it stands. */
export async function show(c: Ctx) {
  const t = say(c)
  const campaign = await getCampaign(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = campaign
  const related = await c.related({ kind: 'advocacy.campaign', id, ref })
  return page(
    titleText(c, campaign),
    <>
      <PageHeader
        title={<Title c={c} titles={campaign.titles} />}
        badge={<CampaignBadges c={c} row={campaign} />}
        breadcrumb={[{ href: '/advocacy/campaigns', label: t('advocacy.list-campaigns.title') }]}
        actions={<ActButtons c={c} here={`/advocacy/campaigns/${id}`} acts={actsOn(campaign)} />}
      />
      <SummaryList facts={factsOf(c, campaign)} />
      <Milestones c={c} campaign={campaign} />
      <Engagements c={c} campaign={campaign} />
      <States c={c} states={campaign.states} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={campaign.versions} now={campaign} fields={saidOf(c)} />
    </>,
  )
}
