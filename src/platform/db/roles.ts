import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '../errors.ts'
import { type Db, isDatabaseError, type Tx } from './db.ts'

/** The database roles of the product; the owner is whoever runs the migrations. */
export const databaseRoles = ['app', 'worker', 'public'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** A secret for each role, as it signs in with it. */
export type RoleSecrets = Readonly<Record<DatabaseRole, string>>

/** New secrets of 256 bit. */
export const newRoleSecrets = (): RoleSecrets => {
  const secret = () => randomBytes(32).toString('base64url')
  return { app: secret(), worker: secret(), public: secret() }
}

/** The names of the roles in the server. */
export type RoleNames = Readonly<Record<DatabaseRole, string>>

// a role's name is cut at 63 bytes, and two databases of a server must not share one
const nameOf = (database: string, role: DatabaseRole) =>
  database.length <= 50
    ? `${database}_${role}`
    : `${createHash('sha256').update(database).digest('hex').slice(0, 40)}_${role}`

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** What PostgreSQL keeps of a password (RFC 5802, SCRAM-SHA-256), so that no log of the server ever holds the password itself. */
function verifierOf(password: string, salt = randomBytes(16), rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac(salted, 'Server Key').toString('base64')}`
}

async function namesIn(tx: Tx): Promise<RoleNames> {
  const { rows } = await sql<{ role: DatabaseRole; name: string }>`select role, name from platform.rights`.execute(tx)
  const known = Object.fromEntries(rows.map(({ role, name }) => [role, name]))
  const { rows: own } = await sql<{ name: string }>`select current_database() as name`.execute(tx)
  return Object.fromEntries(
    databaseRoles.map((role) => [role, known[role] ?? nameOf(own[0]?.name ?? '', role)]),
  ) as RoleNames
}

/**
 * Makes the roles that are absent, with these secrets, and gives the secrets anew to all of them when `isNew`. Returns their names.
 * Refuses when the owner may not make roles.
 */
export async function makeRoles(tx: Tx, secrets: RoleSecrets, isNew: boolean): Promise<RoleNames> {
  const names = await namesIn(tx)
  for (const role of databaseRoles) {
    const name = names[role]
    const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(tx)
    // only a superuser may name the other attributes of a role that is there; `checkRole` looks at them
    const order = rows.length > 0 ? 'alter role' : 'create role'
    const weak = rows.length > 0 ? '' : 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
    if (rows.length === 0 || isNew)
      await sql`${sql.raw(order)} ${sql.id(name)} login ${sql.raw(weak)} password ${sql.lit(verifierOf(secrets[role]))}`
        .execute(tx)
        .catch(explained)
    await sql`insert into platform.rights (role, name) values (${role}, ${name}) on conflict (role) do nothing`.execute(
      tx,
    )
  }
  return names
}

const explained = (error: unknown): never => {
  if (isDatabaseError(error, '42501')) throw new Refusal('platform.database.no-roles')
  throw error
}

interface Standing {
  readonly isPowerful: boolean
  readonly isOwner: boolean
  readonly open: string[]
}

/**
 * Whether this connection's role is as weak as it must be, and every table under forced row-level security. Refuses to go on
 * otherwise: a process that came in as the owner would see everything.
 */
export async function checkRole(db: Db, schemas: readonly string[]): Promise<void> {
  const { rows } = await sql<Standing>`select
    (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as "isPowerful",
    coalesce(bool_or(pg_has_role(current_user, c.relowner, 'member')), false) as "isOwner",
    coalesce(array_agg(c.oid::regclass::text) filter (where not (c.relrowsecurity and c.relforcerowsecurity)), '{}') as open
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${schemas}) and c.relkind in ('r', 'p')`.execute(db)
  const [standing] = rows
  if (!standing || standing.isPowerful || standing.isOwner) throw new Refusal('platform.database.too-powerful')
  if (standing.open.length > 0)
    throw new Refusal('platform.database.open-tables', undefined, { tables: standing.open.join(', ') })
}
