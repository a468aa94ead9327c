import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../db/db.ts'
import { type Head, hashAt, headOf } from './chain.ts'
import { type OutsideHead, readHeads, type SignedHead, signHead } from './heads.ts'
import type { AuditKey } from './key.ts'

/** Where the heads of the log are kept outside of the database, and what signs them. */
export interface Outside {
  readonly folder: string
  readonly key: AuditKey
  /** The product's version, for the reader of a digest. */
  readonly version: string
}

/** A head that stands for a day, an ISO day. */
export interface Digest extends SignedHead {
  readonly day: string
}

const lockNumber = 4_711_011
const headsFile = 'heads.jsonl'
const keyFile = 'public-key.pem'
const digestName = /^(\d{4}-\d\d-\d\d)\.json$/

// a new name is safe from a loss of power only when its folder is
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes the folder, with the public key in it for whoever verifies elsewhere. */
async function makeFolder({ folder, key }: Outside): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, keyFile)
  const found = await readFile(path, 'utf8').catch(() => undefined)
  if (found !== key.publicText) await writeFile(path, key.publicText)
}

const writeLine = (head: SignedHead, more: object) =>
  `${JSON.stringify({ seq: String(head.seq), hash: head.hash, signature: head.signature, ...more })}\n`

/** Reads the last head of the file without reading all of it, and the length of the file up to its last whole line. */
async function tailOf(path: string): Promise<{ readonly last: SignedHead | undefined; readonly length: number }> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - 4096)
    const bytes = Buffer.alloc(size - start)
    await file.read(bytes, 0, bytes.length, start)
    const end = bytes.lastIndexOf('\n') + 1
    return { last: readHeads(bytes.subarray(0, end).toString()).heads.at(-1), length: start + end }
  } finally {
    await file.close()
  }
}

async function append(path: string, length: number, line: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    // what a killed process began to write is no head
    await file.truncate(length)
    await file.write(line, length)
    await file.sync()
  } finally {
    await file.close()
  }
}

// a log that does not hold what was kept of it must not be signed anew
async function agrees(db: Db, last: Head | undefined): Promise<boolean> {
  return last === undefined || (await hashAt(db, last.seq)) === last.hash
}

/**
 * Adds the head to the outside file when it has changed, and writes the digest of `day`, an ISO day, unless it is there. Throws when
 * the log no longer holds the last head that was kept: then `waystation audit verify` tells what is missing, and nothing is signed
 * until somebody has looked.
 */
export const keepOutside = (db: Db, outside: Outside, day: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    // one at a time, whichever process asks
    await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
    await makeFolder(outside)
    await addHead(tx, outside, now)
    await writeDigest(tx, outside, day, now)
  })

async function addHead(db: Db, { folder, key }: Outside, now: Date): Promise<void> {
  const path = join(folder, headsFile)
  const { last, length } = await tailOf(path)
  if (!(await agrees(db, last))) throw new Error('the audit log does not hold its last outside head')
  const head = await headOf(db)
  if (!head || head.seq === last?.seq) return
  await append(path, length, writeLine(signHead(head, key.privateKey), { at: now.toISOString() }))
  if (length === 0) await syncFolder(folder)
}

const digestNames = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => digestName.test(name)).sort()

// its `count` is that of the lines since the digest before
async function writeDigest(db: Db, outside: Outside, day: string, now: Date): Promise<void> {
  const { folder, key, version } = outside
  const names = await digestNames(folder)
  const head = await headOf(db)
  if (names.includes(`${day}.json`) || !head) return
  const before = (await digestsIn(folder, 1)).at(-1)
  if (!(await agrees(db, before))) throw new Error('the audit log does not hold the head of its last digest')
  const more = { day, at: now.toISOString(), count: String(head.seq - (before?.seq ?? 0n)), version }
  const draft = join(folder, `${day}.draft`)
  await writeFile(draft, writeLine(signHead(head, key.privateKey), more), { mode: 0o600, flush: true })
  await rename(draft, join(folder, `${day}.json`))
  await syncFolder(folder)
}

/** The last digests of the folder, oldest first. */
export async function digestsIn(folder: string, most: number): Promise<Digest[]> {
  const found: Digest[] = []
  for (const name of (await digestNames(folder)).slice(-most)) {
    const [head] = readHeads(await readFile(join(folder, name), 'utf8')).heads
    if (head) found.push({ ...head, day: name.slice(0, 10) })
  }
  return found
}

/** Heads from files, and the names of those in which something cannot be read or no head stands. */
export async function headsFrom(
  files: readonly string[],
): Promise<{ readonly heads: readonly OutsideHead[]; readonly unreadable: readonly string[] }> {
  const heads: OutsideHead[] = []
  const unreadable: string[] = []
  for (const path of files) {
    const found = readHeads(await readFile(path, 'utf8'))
    heads.push(...found.heads.map((head) => ({ ...head, source: path })))
    if (found.unreadable > 0 || found.heads.length === 0) unreadable.push(path)
  }
  return { heads, unreadable }
}

/** The files of the folder in which heads stand. */
export async function headFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const ours = names.filter((name) => name === headsFile || digestName.test(name)).sort()
  return ours.map((name) => join(folder, name))
}
