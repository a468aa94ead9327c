import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreCampaign, voidCampaign } from '../commands/void-campaign.ts'
import { restoreEngagement, voidEngagement } from '../commands/void-engagement.ts'
import { restoreMilestone, voidMilestone } from '../commands/void-milestone.ts'
import { restorePartner, voidPartner } from '../commands/void-partner.ts'
import { getCampaign } from '../queries/get-campaign.ts'
import { getEngagement } from '../queries/get-engagement.ts'
import { getMilestone } from '../queries/get-milestone.ts'
import { getPartner } from '../queries/get-partner.ts'
import { say, titleText } from './parts.tsx'

type Kind = 'partner' | 'campaign' | 'milestone' | 'engagement'

const nameOf: Record<Kind, (c: Ctx) => Promise<string>> = {
  partner: async (c) => (await getPartner(c.world, c.actor, { id: c.param('id') })).name,
  campaign: async (c) => titleText(c, await getCampaign(c.world, c.actor, { id: c.param('id') })),
  milestone: async (c) => titleText(c, await getMilestone(c.world, c.actor, { id: c.param('id') })),
  engagement: async (c) => titleText(c, await getEngagement(c.world, c.actor, { id: c.param('id') })),
}

const screen = (verb: 'void' | 'restore', kind: Kind, act: typeof voidPartner) =>
  changeScreen(act, {
    here: (c) => `/advocacy/${kind}s/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`advocacy.${verb}-${kind}.title`),
        lead: t(`advocacy.${verb}.lead`),
        submit: t(`advocacy.${verb}-${kind}.title`),
        record: await nameOf[kind](c),
      }
    },
  })

/** A partner taken out of use, and brought back. */
export const voidingPartner = screen('void', 'partner', voidPartner)
export const restoringPartner = screen('restore', 'partner', restorePartner)
/** A campaign taken out, and brought back. */
export const voidingCampaign = screen('void', 'campaign', voidCampaign)
export const restoringCampaign = screen('restore', 'campaign', restoreCampaign)
/** A milestone taken out, and brought back. */
export const voidingMilestone = screen('void', 'milestone', voidMilestone)
export const restoringMilestone = screen('restore', 'milestone', restoreMilestone)
/** An engagement taken out, and brought back. */
export const voidingEngagement = screen('void', 'engagement', voidEngagement)
export const restoringEngagement = screen('restore', 'engagement', restoreEngagement)
