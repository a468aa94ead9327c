import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { sql } from 'kysely'
import type { World } from '../commands.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { type FormValue, nest, type Upload } from './form.ts'

const limits = { fieldSize: 200_000, fields: 2000, headerPairs: 20, headerSize: 8192 }
const plainLimit = 1_000_000
const strangersLimit = 64_000

/** How many files a form takes, and how many bytes each and all together may have. */
export interface FilesTaken {
  readonly files: number
  readonly each: number
  readonly all: number
  /** A file that is too large is left out by itself; else the whole form is refused. */
  readonly leavesOut?: true
}

const usual: FilesTaken = { files: 4, each: 1_000_000_000, all: 1_000_000_000 }

/** For a form that takes several files in one field and says of each what is wrong with it. */
export const severalFiles = (files: number): FilesTaken => ({
  files,
  each: usual.each,
  all: 2 * usual.all,
  leavesOut: true,
})

/** A body that is not read, or not to its end: 413 for its size, 415 for its kind, 422 for what does not arrive whole. */
export class BodyRefused extends Refusal {
  readonly status: 413 | 415 | 422
  constructor(status: 413 | 415 | 422) {
    super(status === 413 ? 'input.body-too-large' : 'input.body-not-understood')
    this.status = status
  }
}

/** The last part of a file's name as it was sent, without path, controls and marks that turn the direction of writing. */
export function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return /^\.*$/.test(clean) ? '' : [...clean].slice(0, 200).join('')
}

/** The bytes of a body of at most so many. Throws BodyRefused. */
export async function bytesOf(request: Request, most: number): Promise<Buffer> {
  let size = 0
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > most) break
      chunks.push(chunk)
    }
  } catch {
    throw new BodyRefused(422)
  }
  if (size > most) throw new BodyRefused(413)
  return Buffer.concat(chunks)
}

async function plainFields(request: Request, most: number): Promise<[string, string][]> {
  const fields = [...new URLSearchParams((await bytesOf(request, most)).toString('utf8'))]
  if (fields.length > limits.fields) throw new BodyRefused(413)
  return fields
}

class FileTooLarge extends Error {}

// what is cut off at the limit is no file
async function* wholeFile(bytes: BusboyFileStream): AsyncGenerator<Uint8Array> {
  yield* bytes
  if (bytes.truncated) throw new FileTooLarge()
}

async function storedOf(world: World, bytes: BusboyFileStream) {
  try {
    return await world.files.keep(Readable.from(wholeFile(bytes)))
  } catch (error) {
    if (error instanceof FileTooLarge) return undefined
    throw error
  }
}

async function keepUpload(
  world: World,
  actorId: string,
  name: string,
  bytes: BusboyFileStream,
): Promise<Upload | undefined> {
  const stored = await storedOf(world, bytes)
  if (!stored) return { token: '', sha256: '', name, flaw: 'too-large' }
  if (stored.size === 0n && name === '') return undefined
  const token = newId()
  await sql`insert into platform.uploads (id, actor_id, sha256, name, at)
    values (${token}, ${actorId}, ${stored.sha256}, ${name}, ${world.clock()})`.execute(world.db)
  return { token, sha256: stored.sha256, name, ...(stored.size === 0n && { flaw: 'empty' as const }) }
}

function multipartParser(request: Request, { files, each }: FilesTaken): BusboyInstance {
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    return new Busboy({ headers, limits: { ...limits, files, fileSize: each, parts: limits.fields + files } })
  } catch {
    throw new BodyRefused(422)
  }
}

type Sent = [name: string, value: string | Upload]

function multipartFields(request: Request, world: World, actorId: string, takes: FilesTaken): Promise<Sent[]> {
  const parser = multipartParser(request, takes)
  const body = Readable.fromWeb(request.body as never)
  // a file has its place before it is kept
  const fields: (Sent | undefined)[] = []
  const uploads: Promise<void>[] = []
  const open = new Set<Readable>()
  let size = 0
  let typed = 0
  return new Promise((resolve, reject) => {
    // the body stays unread: to destroy it would cut the connection before the answer
    const stop = (error: unknown) => {
      reject(error)
      body.unpipe(parser)
      body.pause()
      for (const bytes of open) bytes.destroy()
    }
    const broken = () => stop(new BodyRefused(422))
    const tooLarge = () => stop(new BodyRefused(413))
    parser.on('field', (name: string | undefined, value, _nameCut, cut) => {
      typed += (name?.length ?? 0) + value.length
      if (cut || typed > plainLimit) return tooLarge()
      if (name !== undefined) fields.push([name, value])
    })
    parser.on('file', (field: string | undefined, bytes, name) => {
      open.add(bytes)
      if (!takes.leavesOut) bytes.on('limit', tooLarge)
      bytes.on('error', broken)
      bytes.on('close', () => open.delete(bytes))
      const place = fields.push(undefined) - 1
      const kept = keepUpload(world, actorId, cleanName(name ?? ''), bytes).then((upload) => {
        if (upload && field !== undefined) fields[place] = [field, upload]
      })
      kept.catch(stop)
      uploads.push(kept)
    })
    for (const reached of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) parser.on(reached, tooLarge)
    parser.on('error', broken)
    const sent = () => fields.filter((field) => field !== undefined)
    parser.on('finish', () => Promise.all(uploads).then(() => resolve(sent()), stop))
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > takes.all + plainLimit) tooLarge()
    })
    body.on('error', broken)
    body.pipe(parser)
  })
}

const keptPrefix = 'kept.'
// `kept.slip`, or `kept.files.0` for one of several
const keptName = /^kept\.(.+?)(\.\d{1,3})?$/s
const tokens = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A file chosen before a refusal stays chosen: the form sends back the token of what this actor uploaded. Another takes its place;
 * where there are several, others come after them.
 */
async function keptUploads(fields: readonly Sent[], world: World, actorId: string): Promise<Sent[]> {
  const result = fields.filter(([name]) => !name.startsWith(keptPrefix))
  const before: Sent[] = []
  for (const [name, token] of fields) {
    const [, field = '', ofSeveral] = keptName.exec(name) ?? []
    if (field === '' || typeof token !== 'string' || !tokens.test(token)) continue
    if (!ofSeveral && result.some(([n, v]) => n === field && v !== '')) continue
    const { rows } = await sql<{ sha256: string; name: string }>`select sha256, name from platform.uploads
      where id::text = ${token} and actor_id = ${actorId}`.execute(world.db)
    if (!rows[0]) continue
    const list = ofSeveral ? before : result
    list.push([field, { token, ...rows[0] }])
  }
  return [...before, ...result]
}

// what a form may weigh; nothing of a body is read whose declared length is more
function limitOf(isFiles: boolean, actorId: string | undefined, takes: FilesTaken): number {
  if (actorId === undefined) return strangersLimit
  return isFiles ? takes.all + plainLimit : plainLimit
}

/**
 * Reads a posted form: flat fields nested by their names, files streamed to the store. Files are taken from accounts only, as many
 * as the form `takes`. Throws Refusal when it cannot.
 */
export async function readForm(
  request: Request,
  world: World,
  actorId: string | undefined,
  takes: FilesTaken = usual,
): Promise<{ [name: string]: FormValue }> {
  const kind = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (kind === '' && !request.body) return {}
  const isFiles = kind === 'multipart/form-data' && actorId !== undefined
  if (!isFiles && kind !== 'application/x-www-form-urlencoded') throw new BodyRefused(415)
  const most = limitOf(isFiles, actorId, takes)
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyRefused(413)
  if (actorId === undefined) return nest(await plainFields(request, most))
  const fields = isFiles ? await multipartFields(request, world, actorId, takes) : await plainFields(request, most)
  return nest(await keptUploads(fields, world, actorId))
}
