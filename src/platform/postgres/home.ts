import { chmod, lchown, lstat, mkdir, mkdtemp, realpath, rmdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import { type Account, accountFor, checkAccount, isRoot, reaches } from './account.ts'

/** Where root keeps what another account must reach; survives a restart of the machine, unlike the temporary folder. */
export const sharedState = '/var/lib/waystation'

/** The folder of one cluster (data, socket, log), without symbolic links in its path, and the account that owns it. */
export interface Home {
  readonly path: string
  readonly account: Account
}

/** Makes the folder for root's shared things; others may pass through it and read it, not write. */
export async function makeSharedState(): Promise<void> {
  await mkdir(sharedState, { recursive: true })
  const { uid, mode } = await stat(sharedState)
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Refusal('postgres.no-place', undefined, { folder: sharedState, reason: 'not for root alone to write' })
  await chmod(sharedState, 0o755)
}

async function makePrivate(path: string, account: Account): Promise<void> {
  await mkdir(path, { mode: 0o700 })
  if (account.switched) await lchown(path, account.uid, account.gid)
}

async function makeHome(link: string, account: Account, elsewhere: (path: string) => void): Promise<Home> {
  await makePrivate(link, account)
  const here = await realpath(link)
  if (await reaches(account, here)) return { path: here, account }
  await rmdir(link)
  await makeSharedState()
  const path = await mkdtemp(join(sharedState, 'data-'))
  await lchown(path, account.uid, account.gid)
  await symlink(path, link)
  elsewhere(path)
  return { path, account }
}

async function openHome(link: string, folder: { uid: number; gid: number }): Promise<Home> {
  const path = await realpath(link)
  const found = await stat(path)
  // a start that died between making the folder and giving it away left it to root, empty
  const account = accountFor(found.uid === 0 ? folder : found)
  if (account.uid !== found.uid) {
    if (!isRoot()) throw new Refusal('postgres.other-owner', undefined, { folder: path })
    await lchown(path, account.uid, account.gid)
  }
  if (!(await reaches(account, path)))
    throw new Refusal('postgres.out-of-reach', undefined, { folder: path, account: String(account.uid) })
  return { path, account }
}

/**
 * Finds or makes `<folder>/postgres`. For root it becomes a link into /var/lib/waystation when the unprivileged account
 * cannot reach the folder; `elsewhere` then hears where the data lie.
 */
export async function prepareHome(folder: string, elsewhere: (path: string) => void): Promise<Home> {
  const link = join(folder, 'postgres')
  const owner = await stat(folder)
  await checkAccount(accountFor(owner))
  try {
    const exists = await lstat(link).then(
      () => true,
      () => false,
    )
    return exists ? await openHome(link, owner) : await makeHome(link, accountFor(owner), elsewhere)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('postgres.no-place', undefined, { folder: link, reason: String(error) })
  }
}
