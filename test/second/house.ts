import { fileURLToPath } from 'node:url'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import { type LoadedFile, loadExamples } from '../../src/main/examples.ts'

export const folder = fileURLToPath(new URL('../../examples/second', import.meta.url))

/** The fiscal years of the second example that have records, the oldest first. */
export const periods = ['2023', '2024-H1', '2024-H2'] as const

/** Words and money of the first example and of its work. */
export const ofOthers =
  /JPY|円|日元|엔\b|Bridge|refugee|Korea|Japan|Tokyo|rescue|safety with|難民|脱北|救出|北朝鮮|日本語|난민|탈북|구출|북한|일본|难民|朝鲜|救援|日语|FY20/i

/** Loads the second example. */
export async function loadSecond(world: World, actor: Actor): Promise<LoadedFile[]> {
  const loaded = []
  for await (const one of loadExamples(world, actor, folder)) loaded.push(one)
  return loaded
}
