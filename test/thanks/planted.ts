import { recordWish } from '#modules/thanks/commands/record-wish.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** Records two wishes of givers of the example. */
export async function plantThanks(world: World, director: Actor): Promise<void> {
  await recordWish(world, director, { giver: 'P-14', way: 'phone', saidOn: '2011-01-01', note: 'told at the door' })
  await recordWish(world, director, { giver: 'P-12', way: 'letter', saidOn: '2011-02-01' })
}
