import type { Random } from './random.ts'

/** A page with a form, and fields that it would take. */
export interface Target {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
  /** The name of its field for a file. */
  readonly file?: string
}

/** A request as bytes, and whether its end can be seen in it; otherwise the connection must be closed for it to end. */
export interface Junk {
  readonly what: string
  readonly bytes: Buffer
  readonly isWhole: boolean
}

interface Body {
  readonly type: string
  readonly bytes: Buffer
}

const boundary = '----waystation7MA4YWxkTrZu0gW'
const names = [
  '__proto__.x',
  'a.b.c.d.e.f',
  'lines.999.item',
  'lines.0.lines.0.x',
  'constructor.prototype.y',
  '.',
  '..',
  'kept.file',
  'add-line',
  'remove-line',
] as const
const sequences: readonly [readonly number[], ...(readonly number[])[]] = [
  [0],
  [0xff, 0xfe],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xf8, 0x88],
  [0x0d],
  [0x0a],
  [0x0d, 0x0a, 0x0d, 0x0a],
  [0xe2, 0x80, 0xae],
]
const fileNames = [
  '../../etc/passwd',
  'a\0b.csv',
  'x".csv',
  "x; filename*=UTF-8''%00%ff",
  '\u202egpj.csv',
  'x'.repeat(70_000),
  '',
  '米\r\nX-Y: z',
] as const
const partHeaders = [
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: nonsense',
  'Content-Type: text/plain; charset=utf-7',
  'Content-Type: text/plain; charset=no-such',
  'Content-Type: multipart/mixed; boundary=inner',
  `X-Long: ${'x'.repeat(100_000)}`,
  'No colon here',
  ': no name',
] as const

const part = (head: string, value: string | Buffer) =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(value as string), Buffer.from('\r\n')])
const fieldPart = (name: string, value: string, more = '') =>
  part(`Content-Disposition: form-data; name="${name}"${more}`, value)

function multipart(random: Random, { fields, file }: Target): Body {
  const parts = fields.map(([name, value]) => fieldPart(name, value))
  if (random.chance(0.3)) parts.push(fieldPart(random.pick(names), 'x', `\r\n${random.pick(partHeaders)}`))
  if (random.chance(0.1)) parts.push(fieldPart('n'.repeat(random.below(200_000)), 'x'))
  if (random.chance(0.05)) for (let at = 0; at < 3000; at++) parts.push(fieldPart(`f${at}`, ''))
  const fileName = random.chance(0.3) ? random.pick(fileNames) : 'list.csv'
  const rows = `code,names.en\n${'a,b\n'.repeat(random.below(2000))}`
  const head = `Content-Disposition: form-data; name="${file ?? 'file'}"; filename="${fileName}"\r\nContent-Type: text/csv`
  if (file !== undefined || random.chance(0.2)) parts.push(part(head, rows))
  const bytes = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  const types = [
    `multipart/form-data; boundary=${boundary}`,
    `multipart/form-data; boundary="${boundary}"`,
    `multipart/form-data; boundary=${boundary.slice(1)}`,
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'b'.repeat(5000)}`,
    `multipart/form-data; charset=no-such; boundary=${boundary}`,
  ] as const
  return { type: random.chance(0.8) ? types[0] : random.pick(types), bytes }
}

function urlencoded(random: Random, { fields }: Target): Body {
  const pairs = fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const strange = ['%', '%zz', '%00', '%ED%A0%80', '=&==&', '+', '&'.repeat(5000), `${random.pick(names)}=x`] as const
  while (random.chance(0.5)) pairs.push(random.pick(strange))
  if (random.chance(0.05)) for (let at = 0; at < 10_000; at++) pairs.push(`f${at}=`)
  if (random.chance(0.05)) pairs.push(`${'n'.repeat(random.below(2_000_000))}=x`)
  if (random.chance(0.1)) for (let at = 0; at < 500; at++) pairs.push(`list${at}.999.x=`)
  const types = [
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=no-such',
    'text/plain',
    'application/json',
    '',
  ] as const
  return { type: random.chance(0.85) ? types[0] : random.pick(types), bytes: Buffer.from(pairs.join('&')) }
}

type Change = (random: Random, bytes: Buffer) => Buffer

const splice = (bytes: Buffer, at: number, gone: number, come: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), come, bytes.subarray(at + gone)])

/** Finds the boundary that is `skip`th in the body; -1 where there is none. */
function boundaryAt(random: Random, bytes: Buffer): number {
  const places: number[] = []
  for (let at = bytes.indexOf(boundary); at >= 0 && places.length < 50; at = bytes.indexOf(boundary, at + 1))
    places.push(at)
  return places[random.below(places.length)] ?? -1
}

const changes: Record<string, Change> = {
  whole: (_, bytes) => bytes,
  cut: (random, bytes) => bytes.subarray(0, random.below(bytes.length + 1)),
  'without its beginning': (random, bytes) => bytes.subarray(random.below(bytes.length + 1)),
  'with bits turned': (random, bytes) => {
    const turned = Buffer.from(bytes)
    for (let n = 1 + random.below(50); n > 0 && turned.length > 0; n--) {
      const at = random.below(turned.length)
      turned[at] = (turned[at] ?? 0) ^ (1 << random.below(8))
    }
    return turned
  },
  'with bytes put in': (random, bytes) => {
    const come = random.chance(0.5) ? Buffer.from(random.pick(sequences)) : random.bytes(1 + random.below(64))
    return splice(bytes, random.below(bytes.length + 1), 0, come)
  },
  'with a piece twice': (random, bytes) => {
    const at = random.below(bytes.length + 1)
    return splice(bytes, at, 0, bytes.subarray(at, at + random.below(5000)))
  },
  'with a boundary twice': (random, bytes) => {
    const at = boundaryAt(random, bytes)
    return at < 0 ? bytes : splice(bytes, at, 0, Buffer.from(`${boundary}\r\n--`.repeat(1 + random.below(5))))
  },
  'with a boundary broken': (random, bytes) => {
    const at = boundaryAt(random, bytes)
    return at < 0 ? bytes : splice(bytes, at + random.below(10), 1 + random.below(5), Buffer.alloc(0))
  },
  'with bare line feeds': (_, bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  'of chance alone': (random) => random.bytes(random.below(3000)),
  'without an end': (_, bytes) => bytes.subarray(0, Math.max(0, bytes.length - 4)),
  empty: () => Buffer.alloc(0),
}
const changeNames = Object.keys(changes) as [string, ...string[]]

interface Frame {
  readonly headers: readonly string[]
  readonly bytes: Buffer
  readonly isWhole: boolean
}

function chunked(random: Random, bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + 1 + random.below(20_000))
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'))
    at += piece.length
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')])
}

const frames: Record<string, (random: Random, bytes: Buffer) => Frame> = {
  'of its length': (_, bytes) => ({ headers: [`Content-Length: ${bytes.length}`], bytes, isWhole: true }),
  'said to be shorter': (random, bytes) => ({
    headers: [`Content-Length: ${random.below(bytes.length + 1)}`],
    bytes,
    isWhole: true,
  }),
  'said to be longer': (random, bytes) => ({
    headers: [`Content-Length: ${bytes.length + 1 + random.below(random.chance(0.2) ? 9_000_000_000 : 5000)}`],
    bytes,
    isWhole: false,
  }),
  'in chunks': (random, bytes) => ({
    headers: ['Transfer-Encoding: chunked'],
    bytes: chunked(random, bytes),
    isWhole: true,
  }),
  'in chunks of nonsense': (random, bytes) => {
    const wrong = [
      'zz\r\nx\r\n',
      'ffffffffffffffff\r\nx',
      '-1\r\n\r\n',
      `5;${'e'.repeat(20_000)}\r\nhello\r\n`,
      '5\r\nhello',
      '0\r\nX: y',
    ] as const
    const whole = chunked(random, bytes)
    const come = Buffer.from(random.pick(wrong))
    return {
      headers: ['Transfer-Encoding: chunked'],
      bytes: splice(whole, random.below(whole.length), 0, come),
      isWhole: false,
    }
  },
  'of two lengths': (_, bytes) => ({
    headers: [`Content-Length: ${bytes.length}`, 'Transfer-Encoding: chunked'],
    bytes,
    isWhole: false,
  }),
  'of no length': (_, bytes) => ({ headers: [], bytes, isWhole: true }),
}
const frameNames = Object.keys(frames) as [string, ...string[]]

/** A posted form that is wrong in one to three ways, over a connection that ends with its answer. */
export function junkFor(random: Random, target: Target, headers: readonly string[]): Junk {
  const isMultipart = random.chance(target.file === undefined ? 0.4 : 0.85)
  const body = isMultipart ? multipart(random, target) : urlencoded(random, target)
  const done = Array.from({ length: 1 + random.below(3) }, () => random.pick(changeNames))
  const bytes = done.reduce((all, name) => changes[name]?.(random, all) ?? all, body.bytes)
  const kind = random.chance(0.6) ? 'of its length' : random.pick(frameNames)
  const frame = frames[kind]?.(random, bytes) ?? { headers: [], bytes, isWhole: true }
  const type = body.type === '' ? [] : [`Content-Type: ${body.type}`]
  const head = [
    `POST ${target.path} HTTP/1.1`,
    ...headers,
    ...type,
    ...frame.headers,
    'Connection: close',
    '',
    '',
  ].join('\r\n')
  return {
    what: `${target.path} ${isMultipart ? 'multipart' : 'urlencoded'} ${done.join(', ')}, ${kind}`,
    bytes: Buffer.concat([Buffer.from(head), frame.bytes]),
    isWhole: frame.isWhole,
  }
}
