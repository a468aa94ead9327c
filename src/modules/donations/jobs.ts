import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { forget } from './commands/forget.ts'
import { judgeWebhook } from './commands/judge-webhook.ts'
import { noteFailure } from './commands/note-failure.ts'
import { giveUpCheckouts, openCheckout } from './commands/open-checkout.ts'
import { takeUp } from './commands/take-up.ts'
import { tellReadiness } from './commands/tell-readiness.ts'
import { waitingCheckouts, waitingWebhooks } from './queries/waiting.ts'
import { publicSite } from './rules/choices.ts'

const may = [
  ...['take-up', 'open-checkout', 'give-up-checkouts', 'tell-readiness', 'judge-webhook', 'note-failure', 'forget'],
  'see-givers',
].map((verb) => `donations.${verb}`)

const taker: Actor = {
  id: 'donations.take-up',
  name: publicSite,
  language: 'en',
  // the fund of gifts without a purpose is made where there is none
  may: new Set([...may, 'giving.create-fund']),
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

/** Judges all that was told, each in its own transaction. Throws when something could not be taken, after it was noted. */
export async function judgeAll(world: World): Promise<void> {
  await each(await waitingWebhooks(world.db, world.clock()), async (key) => {
    try {
      await judgeWebhook(world, taker, { key })
    } catch (error) {
      await noteFailure(world, taker, { key })
      throw error
    }
  })
}

/** At once when somebody began a gift on the site. */
export const takeUpNew: Job = { name: 'donations.take-up', on: 'donations.left', run: takeUpGifts }

/** At once when a provider told something. */
export const judgeNew: Job = { name: 'donations.judge', on: 'donations.told', run: judgeAll }

/** Every minute: what the worker holds, what was left lying, and who has waited too long. */
export const lookAfter: Job = {
  name: 'donations.look-after',
  at: '* * * * *',
  async run(world) {
    await tellReadiness(world, taker, {})
    await each([takeUpGifts, judgeAll], (work) => work(world)).finally(() => giveUpCheckouts(world, taker, {}))
  },
}

/** Every night: what was begun and never paid, and what was judged long ago. */
export const forgetOld: Job = {
  name: 'donations.forget',
  at: '13 3 * * *',
  async run(world) {
    await forget(world, taker, {})
  },
}
