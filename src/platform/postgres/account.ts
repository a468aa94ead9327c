import { execFile, spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { Refusal } from '../errors.ts'

/** The account that runs PostgreSQL and owns its files; `switched` when it is not our own. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly switched: boolean
}

// Between the ranges of Debian's users and systemd's dynamic ones, and within the 65536 ids of a rootless container.
const unprivileged = 60970

export const isRoot = (): boolean => process.geteuid?.() === 0

/** The account for files owned by `owner`: root steps down to it, or to a numeric account without rights. */
export function accountFor(owner: { uid: number; gid: number }): Account {
  if (!isRoot())
    return { uid: process.geteuid?.() ?? owner.uid, gid: process.getegid?.() ?? owner.gid, switched: false }
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, switched: true }
  return { uid: unprivileged, gid: unprivileged, switched: true }
}

/** Whether the system has a name for the account; initdb wants one. */
export function hasName(account: Account): boolean {
  if (account.switched) return false
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** A command line that runs a program as the account, without any of our other rights. */
export function commandAs(account: Account, program: string, words: readonly string[]): [string, string[]] {
  if (!account.switched) return [program, [...words]]
  const { uid, gid } = account
  const rights = ['--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups', '--no-new-privs']
  return ['setpriv', [...rights, '--', program, ...words]]
}

// Nothing of our environment concerns PostgreSQL, and some of it is secret.
export const bareEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }

/** Runs a program as the account to its end; what it complained of is in `complaint`. */
export async function runAs(
  account: Account,
  program: string,
  words: readonly string[],
): Promise<{ code: number | null; complaint: string }> {
  const [command, all] = commandAs(account, program, words)
  const child = spawn(command, all, { cwd: '/', env: bareEnvironment, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () => reject(new Refusal('postgres.no-tool', undefined, { tool: command })))
    child.once('close', resolve)
  })
  return { code, complaint: complaint.trim() }
}

/** Refuses when root cannot step down to the account, as in a container without that right. */
export async function checkAccount(account: Account): Promise<void> {
  if (!account.switched) return
  const { code, complaint } = await runAs(account, 'true', [])
  if (code !== 0) throw new Refusal('postgres.no-account', undefined, { reason: complaint })
}

/** Whether the account can enter a folder or run a file that lies there. */
export async function reaches(account: Account, path: string): Promise<boolean> {
  return (await runAs(account, 'test', ['-x', path])).code === 0
}

/** Opens a folder of programs to every account's reading, whatever our umask took from it. */
export async function letOthersRead(folder: string): Promise<void> {
  await promisify(execFile)('chmod', ['-R', 'u+rwX,go=rX', folder])
}
