import { createSignInLink, invite, useSignInLink } from '#modules/accounts/face.ts'
import { identify } from '#modules/accounts/queries/identify.ts'
import type { Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { type Actor, nobody } from '#platform/identity.ts'
import { actNames } from '../../src/main/registry.ts'
import { type TestWorld, testWorld } from '../world.ts'

/** Somebody who is signed in: who they are to acts, and the token that their browser keeps. */
export interface Guest {
  readonly actor: Actor
  readonly token: string
  readonly deviceToken: string
}

/** The code of a refusal, 'done' when there was none; any other error as it is. */
export const codeOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error),
  )

interface House extends TestWorld {
  /** The same world so many minutes later. */
  later(minutes: number): World
  whoHas(token: string, minutes?: number): Promise<Actor | undefined>
  /** Makes an account of this sign-in name and signs it in by its link. */
  enter(signInName: string, role?: Role): Promise<Guest>
  /** Signs in by another link. */
  enterAgain(signInName: string, minutes?: number): Promise<Guest>
}

/** A world with people who sign in. */
export async function openHouse(): Promise<House> {
  const opened = await testWorld()
  const { world, as } = opened
  const later = (minutes: number) => ({
    ...world,
    clock: () => new Date(world.clock().getTime() + minutes * 60_000),
  })
  const whoHas = (token: string, minutes = 0) => identify(world.db, token, later(minutes).clock(), actNames)
  const follow = async (link: string, minutes = 0): Promise<Guest> => {
    const entry = await useSignInLink(later(minutes), nobody('en'), { token: link, device: 'Firefox · Linux' })
    const actor = await whoHas(entry.token, minutes)
    if (entry.step !== 'in' || !actor) throw new Error('nobody came in')
    return { actor, token: entry.token, deviceToken: entry.deviceToken }
  }
  return {
    ...opened,
    later,
    whoHas,
    async enter(signInName, role = 'treasurer') {
      const holder = { signInName, name: signInName.toUpperCase(), role, language: 'en' } as const
      return follow((await invite(world, as('director'), holder)).token)
    },
    async enterAgain(signInName, minutes = 0) {
      return follow((await createSignInLink(later(minutes), as('director'), { signInName })).token, minutes)
    },
  }
}
