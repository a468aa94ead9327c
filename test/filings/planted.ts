import { calculateSupport } from '#modules/filings/commands/calculate-support.ts'
import { recordBody } from '#modules/filings/commands/values/record-body.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** Makes a public support test of the example's years, and names two bodies among its parties. */
export async function plantFilings(world: World, director: Actor): Promise<void> {
  await calculateSupport(world, director, { year: 'FY2010' })
  for (const party of ['P-03', 'P-04']) await recordBody(world, director, { party })
}
