import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
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
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
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

// a new name is safe from a loss of power only when its folder is
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Opens the file store below `folder`, which is made when absent. */
export async function openFiles(folder: string): Promise<Files> {
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
      const place = join(folder, stored.sha256.slice(0, 2))
      const made = await mkdir(place, { recursive: true, mode: 0o700 })
      await rename(incoming, path(stored.sha256))
      await sync(place)
      if (made !== undefined) await sync(folder)
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
  return { keep, path, has, read: (sha256) => createReadStream(path(sha256)) }
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
  await sync(path)
  return { sha256: hash.digest('hex'), size }
}
