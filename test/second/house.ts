import { fileURLToPath } from 'node:url'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import { type LoadedFile, loadExamples } from '../../src/main/examples.ts'

export const folder = fileURLToPath(new URL('../../examples/second', import.meta.url))

/** The fiscal years of the second example that have records, the oldest first. */
export const periods = ['2023', '2024-H1', '2024-H2'] as const

/** Loads the second example. */
export async function loadSecond(world: World, actor: Actor): Promise<LoadedFile[]> {
  const loaded = []
  for await (const one of loadExamples(world, actor, folder)) loaded.push(one)
  return loaded
}
