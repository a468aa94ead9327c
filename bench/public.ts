import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { languages } from '#platform/words.ts'
import { importNamed } from '../src/main/registry.ts'
import { operator } from '../src/main/world.ts'
import type { FullWorld } from './database.ts'
import { freePort, startProcess } from './processes.ts'
import { fastest, p95, type Row } from './results.ts'

const examples = new URL('../examples/91-site.import-pages.csv', import.meta.url).pathname
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path))
const pages = ['/', '/about', '/work', '/faq', '/activities']
const readers = 8

const mostSlower = 2
const mostBytes = 60
const mostWait = 5

/** A connection that stays open and asks one thing after the other. */
class Reader {
  readonly #socket: Socket
  readonly #host: string
  #got: ((first: number) => void) | undefined
  #first = 0
  #head = ''
  #left = -1

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true)
    this.#socket.on('data', (bytes) => this.#take(bytes))
    this.#socket.on('error', () => this.#got?.(Number.NaN))
  }

  #take(bytes: Buffer): void {
    if (this.#first === 0) this.#first = performance.now()
    let body = bytes.length
    if (this.#left < 0) {
      this.#head += bytes.toString('latin1')
      const end = this.#head.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!this.#head.startsWith('HTTP/1.1 200')) throw new Error(this.#head.slice(0, 40))
      this.#left = Number(/content-length: (\d+)/i.exec(this.#head)?.[1])
      body = this.#head.length - end - 4
    }
    this.#left -= body
    if (this.#left <= 0) this.#got?.(this.#first)
  }

  /** Asks a path and takes the whole answer; returns the milliseconds until its first byte. */
  async ask(path: string): Promise<number> {
    this.#first = 0
    this.#head = ''
    this.#left = -1
    const begun = performance.now()
    const first = await new Promise<number>((resolve) => {
      this.#got = resolve
      this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nAccept: text/html\r\n\r\n`)
    })
    return first - begun
  }

  close(): void {
    this.#socket.destroy()
  }
}

async function askMany(port: number, paths: readonly string[], times: number): Promise<void> {
  let next = 0
  const read = async () => {
    const reader = new Reader(port)
    while (next < times) {
      const path = paths[next % paths.length] ?? '/'
      next += 1
      await reader.ask(path)
    }
    reader.close()
  }
  await Promise.all(Array.from({ length: readers }, read))
}

// Linux counts in hundredths of a second
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** Microseconds of processor that each request costs a process and its children. */
async function costOf(pid: number, work: () => Promise<void>, times: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const pids = [pid, ...children.trim().split(' ').filter(Boolean).map(Number)]
  const total = async () => (await Promise.all(pids.map(ticksOf))).reduce((sum, ticks) => sum + ticks, 0)
  const before = await total()
  await work()
  return (((await total()) - before) * 10_000) / times
}

interface Page {
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

async function startNginx(program: string, folder: string, served: readonly Page[]) {
  for (const { path, body } of served) {
    const file = join(folder, 'html', path, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, body)
  }
  const port = await freePort()
  const own = new Set(['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'etag'])
  const headers = [...(served[0]?.headers ?? [])].filter(([name]) => !own.has(name))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const configuration = `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''} events { worker_connections 64; }
    http { access_log off; sendfile on; keepalive_requests 100000000; ${temporary.join(' ')}
      default_type 'text/html; charset=UTF-8'; open_file_cache max=100;
      server { listen 127.0.0.1:${port}; root ${folder}/html;
        location / { index index.html; try_files $uri/index.html =404;
          ${headers.map(([name, value]) => `add_header ${name} "${value}";`).join('\n')} } } }`
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${served[0]?.path}`).catch(() => undefined)
    if (answer?.status === 200 && (await answer.text()) === served[0]?.body) return { child, port }
    await wait(100)
  }
  child.kill()
  throw new Error('nginx does not serve the pages')
}

const stopped = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })

async function againstNginx(
  child: ChildProcess,
  port: number,
  served: readonly Page[],
  requests: number,
): Promise<Row> {
  const name = 'public pages, processor a request'
  if (nginx === undefined) return { name, skipped: 'nginx is not installed' }
  const folder = await mkdtemp(join(tmpdir(), 'waystation-nginx-'))
  const peer = await startNginx(nginx, folder, served)
  try {
    const paths = served.map(({ path }) => path)
    const costs = { ours: [] as number[], peer: [] as number[] }
    for (let round = 0; round < 4; round += 1) {
      const ours = await costOf(child.pid ?? 0, () => askMany(port, paths, requests), requests)
      const theirs = await costOf(peer.child.pid ?? 0, () => askMany(peer.port, paths, requests), requests)
      // the first round warms both
      if (round > 0) costs.ours.push(ours)
      if (round > 0) costs.peer.push(theirs)
    }
    const note = `${requests} requests a round by ${readers} readers; the peer is nginx with the same bytes`
    return { name, ours: fastest(costs.ours), peer: fastest(costs.peer), unit: 'µs', limit: mostSlower, note }
  } finally {
    await stopped(peer.child)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Loads the example pages of the site, and asks the public process for them as readers do. */
export async function measurePublic(full: FullWorld, requests: number): Promise<Row[]> {
  const { sha256 } = await full.world.files.keep(createReadStream(examples))
  await importNamed('site.import-pages')(full.world, operator(), { sha256, name: 'pages.csv' })
  const { child, port } = await startProcess('public', full, full.publicUrl)
  try {
    const origin = `http://127.0.0.1:${port}`
    const served: Page[] = []
    for (const language of languages)
      for (const page of pages) {
        const path = `/${language}${page}`
        const answer = await fetch(origin + path)
        served.push({ path, headers: answer.headers, body: await answer.text() })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      }
    const style = await (
      await fetch(origin + (/href="(\/assets\/[^"]+)"/.exec(served[0]?.body ?? '')?.[1] ?? ''))
    ).text()
    const cost = await againstNginx(child, port, served, requests)
    const reader = new Reader(port)
    const waits: number[] = []
    for (let n = 0; n < Math.min(requests, 2000); n += 1)
      waits.push(await reader.ask(served[n % served.length]?.path ?? '/'))
    reader.close()
    const sizes = served.map(({ path, body }) => ({
      path,
      kB: (Buffer.byteLength(body) + Buffer.byteLength(style)) / 1000,
    }))
    const largest = sizes.reduce((a, b) => (b.kB > a.kB ? b : a))
    return [
      cost,
      {
        name: 'public pages, first byte, p95',
        ours: p95(waits),
        unit: 'ms',
        limit: mostWait,
        note: `${waits.length} requests, warm`,
      },
      {
        name: 'public pages, largest with its style',
        ours: largest.kB,
        unit: 'kB',
        limit: mostBytes,
        note: `${largest.path} of ${sizes.length}`,
      },
    ]
  } finally {
    await stopped(child)
  }
}
