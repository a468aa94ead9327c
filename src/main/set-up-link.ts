import { createSetUpLink } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { type Env, staffAddress } from './env.ts'
import { operator } from './world.ts'

/** The address of the one-time link that sets the organisation up, made anew; undefined once anybody has come in. */
export async function setUpAddress(world: World, env: Env): Promise<string | undefined> {
  try {
    const { token } = await createSetUpLink(world, operator(), {})
    return `${staffAddress(env)}/set-up/${token}`
  } catch (error) {
    if (error instanceof Refusal && error.code === 'accounts.set-up.done-already') return undefined
    throw error
  }
}
