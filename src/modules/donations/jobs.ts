import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { giveUpCheckouts, openCheckout } from './commands/open-checkout.ts'
import { takeUp } from './commands/take-up.ts'
import { tellReadiness } from './commands/tell-readiness.ts'
import { waitingCheckouts } from './queries/waiting.ts'
import { publicSite } from './rules/choices.ts'

const taker: Actor = {
  id: 'donations.take-up',
  name: publicSite,
  language: 'en',
  may: new Set([
    ...['donations.take-up', 'donations.open-checkout', 'donations.give-up-checkouts', 'donations.tell-readiness'],
    'donations.see-givers',
  ]),
}

const mostAtOnce = 500

/** Does something for each, also after one failed; throws the first failure in the end, so that the job is tried again. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** Takes up all that waits and asks the providers for their pages. Throws when one was not reached. */
export async function takeUpGifts(world: World): Promise<void> {
  for (let taken = 0; taken < mostAtOnce && (await takeUp(world, taker, {})).took; ) taken++
  await each(await waitingCheckouts(world.db), (id) => openCheckout(world, taker, { id }))
}

/** At once when somebody began a gift on the site. */
export const takeUpNew: Job = { name: 'donations.take-up', on: 'donations.left', run: takeUpGifts }

/** Every minute: what the worker holds, what was left lying, and who has waited too long. */
export const lookAfter: Job = {
  name: 'donations.look-after',
  at: '* * * * *',
  async run(world) {
    await tellReadiness(world, taker, {})
    try {
      await takeUpGifts(world)
    } finally {
      await giveUpCheckouts(world, taker, {})
    }
  },
}
