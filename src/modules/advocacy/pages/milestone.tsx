import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getMilestone } from '../queries/get-milestone.ts'
import { ActButtons, saidDate, saidTexts, say, Title, textFacts, titleText } from './parts.tsx'

type Milestone = Awaited<ReturnType<typeof getMilestone>>

/** Whether a milestone was reached. */
export const MilestoneBadges = (props: { c: Ctx; row: { reached_edtf: string | null; voided_at: Date | null } }) => {
  const t = say(props.c)
  return (
    <>
      <VoidMark row={props.row} />
      {props.row.reached_edtf ? (
        <Badge tone="success">{t('advocacy.reached')}</Badge>
      ) : (
        <Badge tone="info">{t('advocacy.not-reached')}</Badge>
      )}
    </>
  )
}

const actsOn = ({ voided_at, reach }: Milestone) =>
  voided_at
    ? [{ act: 'restore-milestone', tail: 'restore' }]
    : [
        reach ? { act: 'take-back-milestone', tail: 'take-back' } : { act: 'reach-milestone', tail: 'reach' },
        { act: 'correct-milestone', tail: 'correct' },
        { act: 'void-milestone', tail: 'void' },
      ]

function factsOf(c: Ctx, milestone: Milestone) {
  const t = say(c)
  const { planned_edtf, reach } = milestone
  return [
    ...(planned_edtf ? [{ label: t('advocacy.field.planned'), value: dateText(planned_edtf, c.language) }] : []),
    ...(reach
      ? [
          {
            label: t('advocacy.field.reached'),
            value: [dateText(reach.date_edtf, c.language), reach.note, recordedText(c, reach)]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
    ...textFacts(c, t('advocacy.field.title'), milestone.titles, titleText(c, milestone)),
    { label: t('advocacy.field.ref'), value: milestone.ref },
    { label: t('advocacy.field.recorded'), value: recordedText(c, milestone) },
  ]
}

/** One step of a campaign: when it was to be, when it was reached, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const milestone = await getMilestone(c.world, c.actor, { id: c.param('id') })
  const reached_edtf = milestone.reach?.date_edtf ?? null
  return page(
    titleText(c, milestone),
    <>
      <PageHeader
        title={<Title c={c} titles={milestone.titles} />}
        badge={<MilestoneBadges c={c} row={{ ...milestone, reached_edtf }} />}
        breadcrumb={[
          { href: '/advocacy/campaigns', label: t('advocacy.list-campaigns.title') },
          {
            href: `/advocacy/campaigns/${milestone.campaign_id}`,
            label: titleText(c, { titles: milestone.campaign_titles }),
          },
        ]}
        actions={<ActButtons c={c} here={`/advocacy/milestones/${milestone.id}`} acts={actsOn(milestone)} />}
      />
      <SummaryList facts={factsOf(c, milestone)} />
      <VersionsSection
        c={c}
        versions={milestone.versions}
        now={{ ...milestone, reached_edtf }}
        fields={[
          saidTexts(t('advocacy.field.title'), 'titles'),
          saidDate(c, t('advocacy.field.planned'), 'planned_edtf'),
          saidDate(c, t('advocacy.field.reached'), 'reached_edtf'),
        ]}
      />
    </>,
  )
}
