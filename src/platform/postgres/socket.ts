import { createHash } from 'node:crypto'
import { lchown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import type { Home } from './home.ts'

/** The number in the socket's file name; nothing listens on a network port. */
export const port = 5432

// The kernel cuts a socket's path at 107 bytes.
const fits = (folder: string): boolean => Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= 100

function choose({ path, account }: Home): string {
  const inside = join(path, 'socket')
  if (fits(inside)) return inside
  const name = `waystation-${account.uid}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`
  // root's own temporary folder may be closed to the account
  const short = join(tmpdir(), name)
  return fits(short) && !account.switched ? short : join('/tmp', name)
}

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** The private folder of the server's socket: inside the home, or, when that path is too long, a short one per home. */
export async function prepareSocketFolder(home: Home): Promise<string> {
  const folder = choose(home)
  const { uid, gid, switched } = home.account
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!isThere(error)) throw error
  })
  if (switched && (await lstat(folder)).uid === 0) await lchown(folder, uid, gid)
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Refusal('postgres.socket-taken', undefined, { folder })
  return folder
}
