import { randomUUID } from 'node:crypto'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import pg from 'pg'
import { owner } from './cluster.ts'
import { port } from './socket.ts'

/** How `pg` reaches the owner's database over the Unix socket. */
export interface SocketConfig {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

const database = 'waystation'

export const configFor = (socket: string, name = database): SocketConfig => ({
  host: socket,
  port,
  user: owner,
  database: name,
})

/** The same as an address that pg and libpq read. */
export const urlFor = ({ host, port, user, database }: SocketConfig): string =>
  `postgresql:///${database}?host=${encodeURIComponent(host)}&port=${port}&user=${user}`

async function open(config: SocketConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function createDatabase(socket: string): Promise<void> {
  const client = await open(configFor(socket, 'postgres'))
  await client.query(`create database ${database}`).finally(() => client.end())
}

/** Connects to our database and makes it on the first connection; undefined while the server does not take connections. */
export async function tryConnect(socket: string): Promise<pg.Client | undefined> {
  try {
    return await open(configFor(socket))
  } catch (error) {
    // class 57 is a server that is starting, recovering or stopping
    if (!(error instanceof pg.DatabaseError) || error.code?.startsWith('57')) return undefined
    if (error.code !== '3D000') throw error
    await createDatabase(socket)
    return open(configFor(socket))
  }
}

/** Whether the server at the other end works in this data folder: it must read there what we just wrote. */
export async function provesFolder(client: pg.Client, data: string): Promise<boolean> {
  const proof = randomUUID()
  const file = join(data, `waystation-${proof}`)
  await writeFile(file, proof, { flag: 'wx' })
  try {
    await chmod(file, 0o644)
    const { rows } = await client.query('select pg_read_file($1, true) as proof', [basename(file)])
    return rows[0]?.proof === proof
  } finally {
    await rm(file, { force: true })
  }
}
