import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A secret file below `folder`, readable by its owner only; made when absent, once, however many processes ask at the same time. */
export async function keepSecret(folder: string, name: string, make: () => string | Uint8Array): Promise<Buffer> {
  const path = join(folder, name)
  const found = await readFile(path).catch((error) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)))
  if (found) return found
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${name}.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(make())
    await file.sync().finally(() => file.close())
    // of several drafts the first becomes the file
    await link(draft, path).catch((error) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)))
    await syncFolder(folder)
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(path)
}

/** Makes the names in a folder safe from a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
