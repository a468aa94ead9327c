import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newRoleSecrets, type RoleSecrets } from '#platform/db/roles.ts'

const isSecrets = (found: unknown): found is RoleSecrets =>
  typeof found === 'object' &&
  found !== null &&
  ['app', 'worker', 'public'].every((role) => typeof (found as Record<string, unknown>)[role] === 'string')

/**
 * The secrets with which the processes come into the database, out of the data folder; made at the first start. `isNew` says that
 * the database does not know them yet.
 */
export async function readRoleSecrets(data: string): Promise<{ secrets: RoleSecrets; isNew: boolean }> {
  const folder = join(data, 'secrets')
  const file = join(folder, 'database.json')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const secrets = newRoleSecrets()
  try {
    await writeFile(file, `${JSON.stringify(secrets)}\n`, { flag: 'wx', mode: 0o600, flush: true })
    return { secrets, isNew: true }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const found: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!isSecrets(found))
    throw new Error('database.json in the folder of secrets does not hold the secrets of the roles')
  return { secrets: found, isNew: false }
}
