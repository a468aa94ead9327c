import { modules } from '../../src/modules.ts'
import { formsIn, type Visitor } from '../visitor.ts'
import { crawl, kindOf } from './crawl.ts'

/** One parameter of one request, to be tested alone: `name` is its name, or a star where the request marks its place. */
export interface Probe {
  readonly what: string
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  readonly type?: string
  /** A header whose value is marked. */
  readonly header?: string
}

const plain = 'application/x-www-form-urlencoded'
const boundary = 'form-of-the-drill'

const likely = (name: string, value: string): string => {
  if (value !== '') return value
  if (/date|day|since|until|On$/i.test(name)) return '2011-05-01'
  return /quantity|amount|count|kits|position|number/i.test(name) ? '1' : 'x1'
}

function probesOfPath(path: string): Probe[] {
  const [place = '', query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  const probes = [...asked.keys()].map(
    (name): Probe => ({ what: `GET ${kindOf(place)}?${name}`, name, method: 'GET', path }),
  )
  const ids = place.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)
  if (!ids) return probes
  const marked = `${place.replace(ids[0], `${ids[0]}*`)}${query && `?${query}`}`
  return [...probes, { what: `GET ${kindOf(place)}`, name: '*', method: 'GET', path: marked }]
}

/** What lists and pages can be asked for without having a form or a link that says so. */
const unsaid = ['after', 'before', 'from', 'size', 'q', 'year', 'saved', 'to', 'lang', 'still']

function probesOfForms(html: string, path: string): Probe[] {
  return formsIn(html, path).flatMap(({ action, method, fields }) => {
    if (/^\/sign-out/.test(action)) return []
    const values = fields.filter(({ isFile }) => !isFile).map(({ name, value }) => [name, likely(name, value)])
    const typed = new URLSearchParams(values as [string, string][]).toString()
    const place = action.split('?')[0] ?? ''
    if (method === 'get') return probesOfPath(`${place}?${typed}`)
    return [...new Set(values.map(([name = '']) => name))].map(
      (name): Probe => ({
        what: `POST ${kindOf(action)} ${name}`,
        name,
        method: 'POST',
        path: action,
        body: typed,
        type: plain,
      }),
    )
  })
}

const part = (head: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${head}\r\n\r\n${content}\r\n`

/** Each column of each import in a file of one row. */
function probesOfFiles(): Probe[] {
  return modules
    .flatMap((module) => module.imports ?? [])
    .flatMap((definition) =>
      definition.columns.map(({ header }, at): Probe => {
        const headers = definition.columns.map((column) => column.header).join(',')
        const cells = definition.columns.map(({ example }, n) => {
          const text = (typeof example === 'string' ? example : (example[0] ?? '')).replaceAll(/["*\n]/g, ' ')
          return `"${text}${n === at ? '*' : ''}"`
        })
        const file = part('file"; filename="x.csv"\r\nContent-Type: text/csv', `${headers}\n${cells.join(',')}\n`)
        return {
          what: `POST /imports/${definition.name} column ${header}`,
          name: '*',
          method: 'POST',
          path: `/imports/${definition.name}`,
          body: `${file}--${boundary}--\r\n`,
          type: `multipart/form-data; boundary=${boundary}`,
        }
      }),
    )
}

const heads = ['Cookie', 'User-Agent', 'Referer', 'Host', 'Origin', 'Accept-Language', 'X-Forwarded-For']

/** The words by which sqlmap is told of a request and of the one parameter in it; a star marks the place of what has no name. */
export function wordsOf({ name, method, path, body, type, header }: Probe, site: URL, cookie: string): string[] {
  const headers: Record<string, string> = {
    Origin: site.origin,
    Referer: `${site.origin}/`,
    'User-Agent': 'drill',
    'Accept-Language': 'en',
    Cookie: `${cookie}; __Host-language=en`,
    ...(header === 'X-Forwarded-For' && { [header]: '127.0.0.1' }),
    ...(header === 'Host' && { [header]: site.host }),
    ...(type !== undefined && { 'Content-Type': type }),
  }
  if (header !== undefined) headers[header] += '*'
  return [
    `--url=${site.origin}${path}`,
    `--method=${method}`,
    ...Object.entries(headers).map(([key, value]) => `--header=${key}: ${value}`),
    ...(body === undefined ? [] : [`--data=${body}`]),
    ...(name === '*' ? [] : ['-p', name]),
  ]
}

/** Every parameter that links, forms, files and headers of the product have, each kind once. */
export async function probesOf(visitor: Pick<Visitor, 'get'>): Promise<Probe[]> {
  const pages = await crawl(visitor, 1)
  const found = new Map<string, Probe>()
  const add = (probe: Probe) => void (found.has(probe.what) || found.set(probe.what, probe))
  for (const [path, html] of pages) for (const probe of probesOfForms(html, path)) add(probe)
  for (const path of pages.keys()) for (const probe of probesOfPath(path)) add(probe)
  for (const { list } of modules.flatMap((module) => module.imports ?? []))
    for (const name of unsaid)
      if (list) add({ what: `GET ${list}?${name}`, name, method: 'GET', path: `${list}?${name}=1` })
  const signIn = 'name=mina&password=wrong-all-the-time&to=%2F'
  for (const name of ['name', 'password', 'to'])
    add({ what: `POST /sign-in ${name}`, name, method: 'POST', path: '/sign-in', body: signIn, type: plain })
  for (const header of heads) add({ what: `header ${header}`, name: '*', method: 'GET', path: '/people', header })
  for (const probe of probesOfFiles()) add(probe)
  return [...found.values()]
}
