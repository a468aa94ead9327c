import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { erase } from './commands/erase.ts'
import { takeUp } from './commands/take-up.ts'
import { publicSite } from './rules/choices.ts'

const taker: Actor = {
  id: 'applications.take-up',
  name: publicSite,
  language: 'en',
  may: new Set(['applications.take-up', 'applications.see-applicants']),
}

const mostAtOnce = 500

/** Takes up all that waits, one application a transaction. Returns how many there were. */
export async function takeUpAll(world: World): Promise<number> {
  let taken = 0
  while (taken < mostAtOnce && (await takeUp(world, taker, {})).took) taken++
  return taken
}

/** Every minute: what the public site took in. */
export const takeUpIntake: Job = {
  name: 'applications.take-up',
  at: '* * * * *',
  async run(world) {
    await takeUpAll(world)
  },
}

const eraser: Actor = {
  id: 'applications.erase',
  name: 'applications.erase',
  language: 'en',
  may: new Set(['applications.erase', 'applications.see-applicants']),
}

/** Erases all applications whose time is over. Returns how many there were. */
export async function eraseAll(world: World): Promise<number> {
  for (let erased = 0; ; ) {
    const { erased: some } = await erase(world, eraser, {})
    if (some === 0) return erased
    erased += some
  }
}

/** Every night: applications that were declined, withdrawn or taken out so long ago. */
export const eraseOld: Job = {
  name: 'applications.erase',
  at: '43 2 * * *',
  async run(world) {
    await eraseAll(world)
  },
}
