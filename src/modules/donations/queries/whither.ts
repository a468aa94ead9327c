import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { keyOfToken } from '#platform/form-tokens.ts'

/** What became of a form that was sent from the site. */
export interface Whither {
  readonly state: 'waiting' | 'open' | 'paid' | 'refused'
  /** Where the visitor pays. */
  readonly address: string | null
  /** A key of words. */
  readonly why: string | null
}

/** What became of the form with this token; undefined when there was none. Whoever has not the token learns nothing. */
export async function whither(db: Db, token: string): Promise<Whither | undefined> {
  const { rows } = await sql<Whither>`select state, address, why from donations.whither(${keyOfToken(token)})`.execute(
    db,
  )
  return rows[0]
}
