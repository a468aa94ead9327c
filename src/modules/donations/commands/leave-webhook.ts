import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { World } from '#platform/commands.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import type { Heard } from '#platform/web/public-route.ts'
import type { Provider } from '../rules/choices.ts'
import { paypalHeaders } from '../rules/signatures.ts'

const kept: Record<Provider, readonly string[]> = { stripe: ['stripe-signature'], paypal: paypalHeaders }
const longestHeader = 1500

/**
 * Leaves what somebody told for the worker, as it came: the site holds no secret by which to judge it. What lacks a signature is not kept
 * (400); where too much waits, it is to be told again (429).
 */
export async function leaveWebhook(
  world: World,
  provider: Provider,
  { body, header }: Heard,
): Promise<200 | 400 | 429> {
  const headers = Object.fromEntries(kept[provider].map((name) => [name, header(name) ?? '']))
  const all = Object.values(headers)
  if (all.some((value) => value === '' || value.length > longestHeader)) return 400
  if (body === '' || body.includes('\0') || !body.isWellFormed()) return 400
  const key = createHash('sha256')
    .update(JSON.stringify([provider, all, body]))
    .digest('base64url')
  try {
    await sql`insert into donations.webhooks (key, provider, headers, body, received_at)
      values (${key}, ${provider}, ${JSON.stringify(headers)}::jsonb, ${body}, ${world.clock()})
      on conflict do nothing`.execute(world.db)
    return 200
  } catch (error) {
    if (isDatabaseError(error, 'WS429')) return 429
    throw error
  }
}
