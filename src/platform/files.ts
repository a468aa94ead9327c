import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { newId } from './ids.ts'

/** A stored file: its bytes lie in the data folder under their SHA-256. */
export interface StoredFile {
  readonly sha256: string
  readonly size: bigint
}

/** The files of the data folder, by SHA-256; a file is there whole or not at all. */
export interface Files {
  keep(bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<StoredFile>
  read(sha256: string): Readable
  /** The last bytes of a file, at most so many. */
  readEnd(sha256: string, most: number): Promise<Buffer>
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
  /** The sums of the files that were last kept before an instant of the file system. */
  keptBefore(instant: Date): AsyncIterable<string>
  /** Removes a file, unless it was kept anew since the instant. Returns whether it is gone. */
  remove(sha256: string, before: Date): Promise<boolean>
  /** A secret key of this installation, 32 bytes; made when absent and in no database. */
  key(name: string): Promise<Buffer>
}

const sums = /^[0-9a-f]{64}$/

const day = 86_400_000

// what a killed process was about to keep; younger files may be on their way in
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > day) await rm(path, { force: true })
  }
}

// what is written is safe from a loss of power only then, and a new name only when its folder is
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

async function syncNothing(): Promise<void> {}

// written beside and linked, so that of two processes that make it at once both read the same, and whole
async function makeKey(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = join(folder, newId())
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(randomBytes(32)).finally(() => handle.sync().finally(() => handle.close()))
    await link(beside, path).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(beside, { force: true })
  }
  await sync(folder)
}

async function readKey(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, `${name}.key`)
  const read = () => readFile(path)
  const key = await read().catch(async (error) => {
    if (error.code !== 'ENOENT') throw error
    await makeKey(folder, path)
    return read()
  })
  if (key.length !== 32) throw new Error(`the key ${name} is damaged`)
  return key
}

async function* listBefore(folder: string, instant: Date): AsyncGenerator<string> {
  for (const place of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(place)) continue
    for (const name of await readdir(join(folder, place))) {
      const found = sums.test(name) ? await stat(join(folder, place, name)).catch(() => undefined) : undefined
      if (found && found.mtime < instant) yield name
    }
  }
}

// taken aside first: one that was kept anew between the look and the taking goes back, one that is kept later is another file
async function removeFile(path: string, aside: string, before: Date): Promise<boolean> {
  try {
    await rename(path, aside)
  } catch {
    return false
  }
  if ((await stat(aside)).mtime < before) {
    await rm(aside, { force: true })
    return true
  }
  await rename(aside, path)
  return false
}

/**
 * Opens the file store below `folder`, which is made when absent; keys lie in `secrets`, apart from what is backed up. One that
 * is not durable may lose files with the power, as a database for tests may.
 */
export async function openFiles(
  folder: string,
  { secrets = join(folder, 'secrets'), durable = true } = {},
): Promise<Files> {
  const settle = durable ? sync : syncNothing
  await mkdir(join(folder, 'incoming'), { recursive: true, mode: 0o700 })
  await removeLeftovers(join(folder, 'incoming'))
  const path = (sha256: string) => {
    if (!sums.test(sha256)) throw new Error('not a file sum')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const keep = async (bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<StoredFile> => {
    const incoming = join(folder, 'incoming', newId())
    try {
      const stored = await write(incoming, bytes)
      await settle(incoming)
      const place = join(folder, stored.sha256.slice(0, 2))
      const made = await mkdir(place, { recursive: true, mode: 0o700 })
      await rename(incoming, path(stored.sha256))
      await settle(place)
      if (made !== undefined) await settle(folder)
      return stored
    } finally {
      await rm(incoming, { force: true })
    }
  }
  const has = (sha256: string) =>
    stat(path(sha256)).then(
      () => true,
      () => false,
    )
  const keys = new Map<string, Promise<Buffer>>()
  const key = (name: string) => {
    const found = keys.get(name) ?? readKey(secrets, name)
    keys.set(name, found)
    // a key that could not be read now may be there later
    found.catch(() => keys.delete(name))
    return found
  }
  const remove = (sha256: string, before: Date) => removeFile(path(sha256), join(folder, 'incoming', newId()), before)
  const keptBefore = (instant: Date) => listBefore(folder, instant)
  const readEnd = async (sha256: string, most: number) => {
    const { size } = await stat(path(sha256))
    return buffer(createReadStream(path(sha256), { start: Math.max(0, size - most) }))
  }
  return { keep, path, has, keptBefore, remove, key, readEnd, read: (sha256) => createReadStream(path(sha256)) }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<StoredFile> {
  const hash = createHash('sha256')
  let size = 0n
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += BigInt(chunk.length)
      done(null, chunk)
    },
  })
  const source = bytes instanceof Uint8Array ? Readable.from([bytes]) : Readable.from(bytes)
  await pipeline(source, measure, createWriteStream(path, { mode: 0o600 }))
  return { sha256: hash.digest('hex'), size }
}
