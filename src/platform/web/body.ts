import { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { sql } from 'kysely'
import type { World } from '../commands.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { type FormValue, nest, type Upload } from './form.ts'

const limits = {
  fieldSize: 200_000,
  fields: 2000,
  fileSize: 1_000_000_000,
  files: 4,
  parts: 2004,
  headerPairs: 20,
  headerSize: 8192,
}
const plainLimit = 1_000_000
const strangersLimit = 64_000
const wholeLimit = limits.fileSize + plainLimit

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

async function keepUpload(world: World, actorId: string, name: string, bytes: Readable): Promise<Upload | undefined> {
  const stored = await world.files.keep(bytes)
  if (stored.size === 0n && name === '') return undefined
  const token = newId()
  await sql`insert into platform.uploads (id, actor_id, sha256, name, at)
    values (${token}, ${actorId}, ${stored.sha256}, ${name}, ${world.clock()})`.execute(world.db)
  return { token, sha256: stored.sha256, name }
}

function multipartParser(request: Request): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits })
  } catch {
    throw new BodyRefused(422)
  }
}

function multipartFields(request: Request, world: World, actorId: string): Promise<[string, string | Upload][]> {
  const parser = multipartParser(request)
  const body = Readable.fromWeb(request.body as never)
  const fields: [string, string | Upload][] = []
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
      bytes.on('limit', tooLarge)
      bytes.on('error', broken)
      bytes.on('close', () => open.delete(bytes))
      const kept = keepUpload(world, actorId, cleanName(name ?? ''), Readable.from(bytes)).then((upload) => {
        if (upload && field !== undefined) fields.push([field, upload])
      })
      kept.catch(stop)
      uploads.push(kept)
    })
    for (const reached of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) parser.on(reached, tooLarge)
    parser.on('error', broken)
    parser.on('finish', () => Promise.all(uploads).then(() => resolve(fields), stop))
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > wholeLimit) tooLarge()
    })
    body.on('error', broken)
    body.pipe(parser)
  })
}

const keptPrefix = 'kept.'
const tokens = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A file chosen before a refusal stays chosen: the form sends back the token of what this actor uploaded. */
async function keptUploads(
  fields: [string, string | Upload][],
  world: World,
  actorId: string,
): Promise<[string, string | Upload][]> {
  const result = fields.filter(([name]) => !name.startsWith(keptPrefix))
  for (const [name, token] of fields) {
    const field = name.slice(keptPrefix.length)
    const isToken = name.startsWith(keptPrefix) && typeof token === 'string' && tokens.test(token)
    if (!isToken || result.some(([n, v]) => n === field && v !== '')) continue
    const { rows } = await sql<{ sha256: string; name: string }>`select sha256, name from platform.uploads
      where id::text = ${token} and actor_id = ${actorId}`.execute(world.db)
    if (rows[0]) result.push([field, { token, ...rows[0] }])
  }
  return result
}

// what a form may weigh; nothing of a body is read whose declared length is more
function limitOf(isFiles: boolean, actorId: string | undefined): number {
  if (actorId === undefined) return strangersLimit
  return isFiles ? wholeLimit : plainLimit
}

/**
 * Reads a posted form: flat fields nested by their names, files streamed to the store. Files are taken from accounts only.
 * Throws Refusal when it cannot.
 */
export async function readForm(
  request: Request,
  world: World,
  actorId: string | undefined,
): Promise<{ [name: string]: FormValue }> {
  const kind = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (kind === '' && !request.body) return {}
  const isFiles = kind === 'multipart/form-data' && actorId !== undefined
  if (!isFiles && kind !== 'application/x-www-form-urlencoded') throw new BodyRefused(415)
  const most = limitOf(isFiles, actorId)
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyRefused(413)
  if (actorId === undefined) return nest(await plainFields(request, most))
  const fields = isFiles ? await multipartFields(request, world, actorId) : await plainFields(request, most)
  return nest(await keptUploads(fields, world, actorId))
}
