import { sql } from 'kysely'
import type { ClientConfig } from 'pg'
import { type Job, prepareJobs } from '../jobs.ts'
import type { Policy } from '../policy.ts'
import { type Db, openDatabase } from './db.ts'
import { migrate } from './migrate.ts'
import { applyRights } from './rights.ts'
import { makeRoles, type RoleNames, type RoleSecrets } from './roles.ts'

/** What a database of the product is made of. */
export interface Blueprint {
  /** The folders of migrations. */
  readonly migrations: readonly string[]
  readonly schemas: readonly string[]
  readonly policy: Policy
  readonly jobs: readonly Job[]
}

const lockNumber = 4_711_002

/** Roles and their rights, in one transaction. */
const settleRights = (db: Db, { schemas, policy }: Blueprint, secrets: RoleSecrets, isNew: boolean) =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx)
    const names = await makeRoles(tx, secrets, isNew)
    await applyRights(tx, { schemas, policy, names })
    return names
  })

/**
 * Brings a database up to date as its owner: migrations, roles with these secrets (given anew when `isNew`), rights, queues.
 * Tells which migrations ran and how the roles are called. Refuses when the owner may not make roles.
 */
export async function settleDatabase(
  owner: ClientConfig,
  blueprint: Blueprint,
  { secrets, isNew }: { readonly secrets: RoleSecrets; readonly isNew: boolean },
): Promise<{ ran: readonly string[]; names: RoleNames }> {
  const db = openDatabase(owner, 1)
  try {
    const ran = await migrate(db, blueprint.migrations)
    const names = await settleRights(db, blueprint, secrets, isNew)
    await prepareJobs(db, owner, blueprint.jobs, names.worker)
    return { ran, names }
  } finally {
    await db.destroy()
  }
}

/** The same address with another name and password. */
export function urlAs(owner: string, user: string, password: string): string {
  const url = new URL(owner)
  if (url.searchParams.has('user') || url.host === '') {
    url.searchParams.set('user', user)
    url.searchParams.set('password', password)
  } else {
    url.username = user
    url.password = password
  }
  return url.href
}
