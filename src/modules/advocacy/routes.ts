import { type Route, route } from '#platform/web/route.ts'
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
import * as campaignPage from './pages/campaign.tsx'
import * as campaignForm from './pages/campaign-form.tsx'
import * as campaignsPage from './pages/campaigns.tsx'
import * as engagementPage from './pages/engagement.tsx'
import * as engagementForm from './pages/engagement-form.tsx'
import * as engagementsPage from './pages/engagements.tsx'
import * as linkPage from './pages/link-activity.tsx'
import * as milestonePage from './pages/milestone.tsx'
import * as milestoneForm from './pages/milestone-form.tsx'
import * as partnerPage from './pages/partner.tsx'
import * as partnerForm from './pages/partner-form.tsx'
import * as partnersPage from './pages/partners.tsx'
import * as statePage from './pages/set-state.tsx'
import * as voidPage from './pages/void.tsx'
import { getCampaign } from './queries/get-campaign.ts'
import { getEngagement } from './queries/get-engagement.ts'
import { getMilestone } from './queries/get-milestone.ts'
import { getPartner } from './queries/get-partner.ts'
import { listCampaigns } from './queries/list-campaigns.ts'
import { listEngagements } from './queries/list-engagements.ts'
import { listPartners } from './queries/list-partners.ts'

export const advocacyRoutes: readonly Route[] = [
  route('/advocacy/engagements', listEngagements, engagementsPage),
  route('/advocacy/engagements/create', createEngagement, engagementForm.creating),
  route('/advocacy/engagements/:id', getEngagement, engagementPage),
  route('/advocacy/engagements/:id/correct', correctEngagement, engagementForm.correcting),
  route('/advocacy/engagements/:id/set-state', setEngagementState, statePage.ofEngagement),
  route('/advocacy/engagements/:id/link-activity', linkActivity, linkPage.linking),
  route('/advocacy/engagements/:id/unlink-activity', unlinkActivity, linkPage.unlinking),
  route('/advocacy/engagements/:id/void', voidEngagement, voidPage.voidingEngagement),
  route('/advocacy/engagements/:id/restore', restoreEngagement, voidPage.restoringEngagement),
  route('/advocacy/campaigns', listCampaigns, campaignsPage),
  route('/advocacy/campaigns/create', createCampaign, campaignForm.creating),
  route('/advocacy/campaigns/:id', getCampaign, campaignPage),
  route('/advocacy/campaigns/:id/correct', correctCampaign, campaignForm.correcting),
  route('/advocacy/campaigns/:id/set-state', setCampaignState, statePage.ofCampaign),
  route('/advocacy/campaigns/:id/add-milestone', createMilestone, milestoneForm.creating),
  route('/advocacy/campaigns/:id/void', voidCampaign, voidPage.voidingCampaign),
  route('/advocacy/campaigns/:id/restore', restoreCampaign, voidPage.restoringCampaign),
  route('/advocacy/milestones/:id', getMilestone, milestonePage),
  route('/advocacy/milestones/:id/correct', correctMilestone, milestoneForm.correcting),
  route('/advocacy/milestones/:id/reach', reachMilestone, milestoneForm.reaching),
  route('/advocacy/milestones/:id/take-back', takeBackMilestone, milestoneForm.takingBack),
  route('/advocacy/milestones/:id/void', voidMilestone, voidPage.voidingMilestone),
  route('/advocacy/milestones/:id/restore', restoreMilestone, voidPage.restoringMilestone),
  route('/advocacy/partners', listPartners, partnersPage),
  route('/advocacy/partners/create', createPartner, partnerForm.creating),
  route('/advocacy/partners/:id', getPartner, partnerPage),
  route('/advocacy/partners/:id/correct', correctPartner, partnerForm.correcting),
  route('/advocacy/partners/:id/void', voidPartner, voidPage.voidingPartner),
  route('/advocacy/partners/:id/restore', restorePartner, voidPage.restoringPartner),
]
