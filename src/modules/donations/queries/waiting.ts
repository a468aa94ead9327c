import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** How often something told is tried before a person has to look. */
const triesAtMost = 30

/**
 * The keys of what was told and is not judged yet, first what was tried least; after a failure a minute passes, then four, nine and so
 * on, so that whoever sends much does not use up the tries of others.
 */
export async function waitingWebhooks(db: Db, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`select key from donations.webhooks
    where judged_at is null and tries < ${triesAtMost}
      and (tried_at is null or tried_at <= ${now}::timestamptz - interval '1 minute' * least(tries * tries, 360))
    order by tries, received_at, key limit 500`.execute(db)
  return rows.map(({ key }) => key)
}

/** Checkouts whose provider is still to be asked, the oldest first. */
export async function waitingCheckouts(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from donations.checkouts
    where opened_at is null and refused_at is null order by begun_at, id limit 500`.execute(db)
  return rows.map(({ id }) => id)
}
