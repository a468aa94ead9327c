import type { z } from 'zod'
import { createCampaign } from '#modules/advocacy/commands/create-campaign.ts'
import { createEngagement } from '#modules/advocacy/commands/create-engagement.ts'
import { createMilestone } from '#modules/advocacy/commands/create-milestone.ts'
import { createPartner } from '#modules/advocacy/commands/create-partner.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type Given = Partial<z.input<(typeof createEngagement)['spec']['input']>>

/** A hearing that was held, unless told otherwise. */
export const hearing = (given: Given = {}) => ({
  date: '2010-11-26',
  kind: 'hearing' as const,
  titles: { en: 'Heard by a bar association', ja: '弁護士会のヒアリング' },
  role: 'speaker' as const,
  ...given,
})

/** What the tests of advocacy do again and again, in the words of an editor. */
export function deskOf(world: World, editor: Actor) {
  const engage = (given: Given = {}) => createEngagement(world, editor, hearing(given))
  const campaign = (ref: string, date = '2010-10') =>
    createCampaign(world, editor, { ref, date, titles: { en: `Campaign ${ref}` }, aims: {} })
  const step = (campaignId: string, ref: string, planned = '') =>
    createMilestone(world, editor, { id: campaignId, ref, titles: { en: `Step ${ref}` }, planned })
  const partner = (organisation: string, since: string, until = '') =>
    createPartner(world, editor, { organisation, since, until })
  return { engage, campaign, step, partner }
}

/** An organisation, or a person, of people under this reference. */
export const party = (world: World, director: Actor, ref: string, kind: 'organisation' | 'person' = 'organisation') =>
  createParty(world, director, { ref, kind, names: [{ kind: 'primary', written: `Name of ${ref}` }] })
