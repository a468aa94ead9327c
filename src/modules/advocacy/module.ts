import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { correctCampaign } from './commands/correct-campaign.ts'
import { correctEngagement } from './commands/correct-engagement.ts'
import { correctMilestone } from './commands/correct-milestone.ts'
import { correctPartner } from './commands/correct-partner.ts'
import { createCampaign } from './commands/create-campaign.ts'
import { createEngagement } from './commands/create-engagement.ts'
import { createMilestone } from './commands/create-milestone.ts'
import { createPartner } from './commands/create-partner.ts'
import { linkActivity, unlinkActivity } from './commands/link-activity.ts'
import { reachMilestone, takeBackMilestone } from './commands/reach-milestone.ts'
import { setCampaignState } from './commands/set-campaign-state.ts'
import { setEngagementState } from './commands/set-engagement-state.ts'
import { restoreCampaign, voidCampaign } from './commands/void-campaign.ts'
import { restoreEngagement, voidEngagement } from './commands/void-engagement.ts'
import { restoreMilestone, voidMilestone } from './commands/void-milestone.ts'
import { restorePartner, voidPartner } from './commands/void-partner.ts'
import { importCampaigns } from './imports/campaigns.ts'
import { importEngagements } from './imports/engagements.ts'
import { importMilestones } from './imports/milestones.ts'
import { importPartners } from './imports/partners.ts'
import { advocacyFigures } from './queries/figures.ts'
import { getCampaign } from './queries/get-campaign.ts'
import { getEngagement } from './queries/get-engagement.ts'
import { getMilestone } from './queries/get-milestone.ts'
import { getPartner } from './queries/get-partner.ts'
import { listCampaigns } from './queries/list-campaigns.ts'
import { listEngagements } from './queries/list-engagements.ts'
import { listPartners } from './queries/list-partners.ts'
import { engagementsOfActivity, partnerOfParty } from './queries/related.ts'
import { searchAdvocacy } from './queries/search-advocacy.ts'
import { stateOfAdvocacy } from './queries/tasks.ts'
import { advocacyRoutes } from './routes.ts'
import { advocacyWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = advocacyWords.in(c.language)
  const { any, engagements, milestones } = await stateOfAdvocacy(c.world.db, c.today)
  return [
    ...(!any && c.may('advocacy.create-engagement')
      ? [{ text: t('advocacy.task.first-engagement'), href: '/advocacy/engagements/create' }]
      : []),
    ...(engagements > 0n && c.may('advocacy.set-engagement-state')
      ? [
          {
            text: t('advocacy.task.engagements', { count: engagements }),
            href: '/advocacy/engagements?state=planned&order=asc',
          },
        ]
      : []),
    ...(milestones > 0n && c.may('advocacy.reach-milestone')
      ? [{ text: t('advocacy.task.milestones', { count: milestones }), href: '/advocacy/campaigns?state=running' }]
      : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  const t = advocacyWords.in(c.language)
  if (kind === 'activities.activity' && c.may('advocacy.get-engagement')) {
    const engagements = await engagementsOfActivity(c.world.db, id)
    return engagements.map((one) => ({
      label: t('advocacy.related.engagement', { title: textIn(one.titles, c.language) }),
      href: `/advocacy/engagements/${one.id}`,
    }))
  }
  if (kind !== 'people.party' || !c.may('advocacy.get-partner')) return []
  const partner = await partnerOfParty(c.world.db, id)
  return partner === null ? [] : [{ label: t('advocacy.related.partner'), href: `/advocacy/partners/${partner}` }]
}

const imports = [importPartners, importCampaigns, importMilestones, importEngagements]

export const advocacy: Module = {
  name: 'advocacy',
  words: advocacyWords,
  commands: [
    ...[createPartner, correctPartner, voidPartner, restorePartner],
    ...[createCampaign, correctCampaign, setCampaignState, voidCampaign, restoreCampaign],
    ...[createMilestone, correctMilestone, reachMilestone, takeBackMilestone, voidMilestone, restoreMilestone],
    ...[createEngagement, correctEngagement, setEngagementState, voidEngagement, restoreEngagement],
    ...[linkActivity, unlinkActivity],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listPartners, getPartner, listCampaigns, getCampaign, getMilestone, listEngagements, getEngagement],
    searchAdvocacy,
  ],
  routes: advocacyRoutes,
  quick: [
    {
      href: '/advocacy/engagements/create',
      label: 'advocacy.create-engagement.title',
      permission: 'advocacy.create-engagement',
    },
  ],
  navigation: [
    {
      href: '/advocacy/engagements',
      label: 'advocacy.list-engagements.title',
      permission: 'advocacy.list-engagements',
    },
    { href: '/advocacy/campaigns', label: 'advocacy.list-campaigns.title', permission: 'advocacy.list-campaigns' },
    { href: '/advocacy/partners', label: 'advocacy.list-partners.title', permission: 'advocacy.list-partners' },
  ],
  figures: advocacyFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchAdvocacy.within(tx, by, { text, most }),
}
