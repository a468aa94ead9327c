import { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { sql } from 'kysely'
import type { World } from '../commands.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { type FormValue, nest, type Upload } from './form.ts'

const limits = { fieldNameSize: 200, fieldSize: 200_000, fields: 2000, fileSize: 1_000_000_000, files: 4, parts: 2004 }
const plainLimit = 1_000_000

async function plainFields(request: Request): Promise<[string, string][]> {
  let size = 0
  const chunks: Uint8Array[] = []
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > plainLimit) throw new Refusal('input.body-too-large')
    chunks.push(chunk)
  }
  const fields = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))]
  if (fields.length > limits.fields) throw new Refusal('input.body-too-large')
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

function multipartFields(request: Request, world: World, actorId: string): Promise<[string, string | Upload][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string | Upload][] = []
    const uploads: Promise<void>[] = []
    const refuse = () => reject(new Refusal('input.body-not-understood'))
    const tooLarge = () => reject(new Refusal('input.body-too-large'))
    let parser: BusboyInstance
    try {
      parser = new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits })
    } catch {
      return refuse()
    }
    parser.on('field', (name, value, _nameCut, cut) => (cut ? tooLarge() : fields.push([name, value])))
    parser.on('file', (field, bytes, name) => {
      bytes.on('limit', tooLarge)
      bytes.on('error', refuse)
      const kept = keepUpload(world, actorId, (name ?? '').slice(0, 200), Readable.from(bytes))
      uploads.push(kept.then((upload) => void (upload && fields.push([field, upload]))))
      kept.catch(refuse)
    })
    parser.on('fieldsLimit', tooLarge)
    parser.on('partsLimit', tooLarge)
    parser.on('filesLimit', tooLarge)
    parser.on('error', refuse)
    parser.on('finish', () => Promise.all(uploads).then(() => resolve(fields), refuse))
    const body = Readable.fromWeb(request.body as never)
    body.on('error', refuse)
    body.pipe(parser)
  })
}

const keptPrefix = 'kept.'

/** A file chosen before a refusal stays chosen: the form sends back the token of what this actor uploaded. */
async function keptUploads(
  fields: [string, string | Upload][],
  world: World,
  actorId: string,
): Promise<[string, string | Upload][]> {
  const result = fields.filter(([name]) => !name.startsWith(keptPrefix))
  for (const [name, token] of fields) {
    const field = name.slice(keptPrefix.length)
    if (!name.startsWith(keptPrefix) || typeof token !== 'string' || result.some(([n, v]) => n === field && v !== ''))
      continue
    const { rows } = await sql<{ sha256: string; name: string }>`select sha256, name from platform.uploads
      where id::text = ${token} and actor_id = ${actorId}`.execute(world.db)
    if (rows[0]) result.push([field, { token, ...rows[0] }])
  }
  return result
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
  const type = request.headers.get('content-type') ?? ''
  if (actorId === undefined) return nest(await plainFields(request))
  const fields = type.startsWith('multipart/form-data')
    ? await multipartFields(request, world, actorId)
    : await plainFields(request)
  return nest(await keptUploads(fields, world, actorId))
}
