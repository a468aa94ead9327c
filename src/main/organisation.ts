import type { World } from '#platform/commands.ts'
import type { Language } from '#platform/words.ts'

/** The organisation's name in a language, as its profile has it; undefined before there is one. */
export async function organisationName(_world: World, _language: Language): Promise<string | undefined> {
  return undefined
}

/** Today in the organisation's time zone, an ISO day. */
export async function organisationToday(world: World): Promise<string> {
  return world.clock().toISOString().slice(0, 10)
}
