import { formsIn, linksIn, type Visitor } from '../visitor.ts'
import { payloads } from './payloads.ts'

/** A path with what differs from record to record taken out. */
export const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    // a role is named by its code
    .replace(/(?<=\/accounts\/roles\/)(?!create)[^/?]+/, ':code')
    .replace(/=[^&]*/g, '=')

// signing out would end the crawl; a language is only a choice
const isLeft = (path: string) => /^\/sign-out|[?&]lang=/.test(path)

/** Addresses that lead to each other from `/`, at most so many of a kind, taken from all places of the lists alike. */
export async function crawl(visitor: Pick<Visitor, 'get'>, most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const times = new Map<string, number>()
  const waiting = ['/']
  const known = new Set(waiting)
  // each next one from another place of what waits, always in the same way
  for (let turn = 7; waiting.length > 0; turn = (turn * 1103515245 + 12345) % 2147483648) {
    const [path = ''] = waiting.splice(turn % waiting.length, 1)
    const often = times.get(kindOf(path)) ?? 0
    if (often >= most || isLeft(path)) continue
    times.set(kindOf(path), often + 1)
    const answer = await visitor.get(path)
    if (answer.status !== 200) continue
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    const html = await answer.text()
    if (!isPage) continue
    found.set(path, html)
    for (const link of linksIn(html)) if (!known.has(link)) known.add(link) && waiting.push(link)
  }
  return found
}

const typeOf = (html: string, name: string) => {
  const tag = [...html.matchAll(/<(input|textarea|select)\s[^>]*>/g)].find(([text]) => text.includes(` name="${name}"`))
  return tag?.[1] === 'input' ? (/\stype="(\w+)"/.exec(tag[0])?.[1] ?? 'text') : tag?.[1]
}

const takesText = new Set(['text', 'search', 'textarea', 'email', 'tel', 'url'])

/** A form to be filled with payloads: where it is sent, what it shows, and which of its fields take any text. */
export interface Target {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly shown: readonly (readonly [string, string])[]
  readonly texts: ReadonlySet<string>
}

/** The forms of a page that take text. */
export function targetsIn(html: string, here: string): Target[] {
  return formsIn(html, here).flatMap(({ action, method, fields }) => {
    const shown = fields.filter(({ isFile }) => !isFile).map(({ name, value }) => [name, value] as const)
    const texts = new Set(fields.map(({ name }) => name).filter((name) => takesText.has(typeOf(html, name) ?? '')))
    return texts.size > 0 ? [{ action, method, shown, texts }] : []
  })
}

const likely = (name: string, value: string): string => {
  if (value !== '') return value
  if (/date|day|since|until|On$/i.test(name)) return '2011-05-01'
  return /quantity|amount|count|kits|position|number/i.test(name) ? '1' : 'x1'
}

/** What is typed into a form: payloads from the n-th on, but likely values where payloads were refused. */
export const typedInto = (target: Target, n: number, refused: ReadonlySet<string>): [string, string][] =>
  target.shown.map(([name, value], at) =>
    target.texts.has(name) && !refused.has(name)
      ? [name, payloads[(n + at * 31) % payloads.length] ?? '']
      : [name, likely(name, value)],
  )

/** The fields of a page that came back with something wrong. */
export const refusedIn = (html: string): string[] =>
  [...html.matchAll(/<(?:input|textarea|select)\s[^>]*>/g)]
    .filter(([tag]) => tag.includes('aria-invalid="true"'))
    .flatMap(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? [])
