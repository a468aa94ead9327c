/** What a field of a form takes. */
type Kind = 'text' | 'lines' | 'day' | 'number' | 'secret' | 'tick' | 'choice' | 'hidden' | 'file' | 'button'

/** A field of a form as a page shows it. */
export interface Control {
  readonly name: string
  readonly kind: Kind
  /** What it shows; of a choice, what is chosen. */
  readonly value: string
  readonly isRequired: boolean
  /** What can be chosen, or is suggested. */
  readonly options: readonly string[]
}

/** A form as a page shows it. */
export interface PageForm {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly isMultipart: boolean
  readonly controls: readonly Control[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '')

type Attributes = ReadonlyMap<string, string>

const attributesOf = (tag: string): Attributes =>
  new Map([...tag.matchAll(/\s([^\s=>"'/]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)]))

/** The tags of a page with their attributes. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^">])*)>/g)].map(
    ({ 1: name = '', 2: rest = '', index, 0: tag }) => ({
      name,
      attributes: attributesOf(rest),
      after: index + tag.length,
    }),
  )

const optionsIn = (html: string) =>
  tagsOf(html).flatMap(({ name, attributes }) => (name === 'option' ? [attributes] : []))

const inputKinds: Record<string, Kind> = {
  date: 'day',
  password: 'secret',
  checkbox: 'tick',
  hidden: 'hidden',
  file: 'file',
  submit: 'button',
}

function inputKind(attributes: Attributes): Kind {
  const special = inputKinds[attributes.get('type') ?? 'text']
  if (special) return special
  if (attributes.get('autocomplete') === 'one-time-code') return 'secret'
  return /numeric|decimal/.test(attributes.get('inputmode') ?? '') ? 'number' : 'text'
}

function suggestionsOf(html: string, attributes: Attributes): string[] {
  const list = attributes.get('list')
  const from = list === undefined ? -1 : html.indexOf(`<datalist id="${list}"`)
  if (from < 0) return []
  return optionsIn(html.slice(from, html.indexOf('</datalist>', from))).map((option) => option.get('value') ?? '')
}

function selectOf(name: string, inside: string): Omit<Control, 'isRequired'> {
  const options = optionsIn(inside)
  const chosen = options.find((option) => option.has('selected')) ?? options[0]
  return {
    name,
    kind: 'choice',
    value: chosen?.get('value') ?? '',
    options: options.map((option) => option.get('value') ?? ''),
  }
}

function controlOf(html: string, { name: tag, attributes, after }: ReturnType<typeof tagsOf>[number]): Control[] {
  const name = attributes.get('name')
  if (name === undefined) return []
  const until = (end: string) => html.slice(after, html.indexOf(end, after))
  const value = attributes.get('value') ?? ''
  const isRequired = attributes.get('aria-required') === 'true'
  if (tag === 'select') return [{ ...selectOf(name, until('</select>')), isRequired }]
  if (tag === 'textarea')
    return [{ name, kind: 'lines', isRequired, value: plain(until('</textarea>')).replace(/^\n/, ''), options: [] }]
  if (tag === 'button') return [{ name, kind: 'button', isRequired, value, options: [] }]
  if (tag !== 'input') return []
  if (attributes.get('type') === 'radio')
    return [{ name, kind: 'choice', isRequired, value: attributes.has('checked') ? value : '', options: [value] }]
  const kind = inputKind(attributes)
  if (kind === 'tick')
    return [{ name, kind, isRequired, value: attributes.has('checked') ? value : '', options: [value || 'on'] }]
  return [{ name, kind, isRequired, value, options: suggestionsOf(html, attributes) }]
}

// the radio buttons of one name are one choice
function joined(controls: readonly Control[]): Control[] {
  const choices = new Map<string, Control>()
  for (const control of controls) {
    const before = choices.get(control.name)
    if (!before || control.kind === 'button')
      choices.set(control.kind === 'button' ? `${choices.size} ${control.name}` : control.name, control)
    else
      choices.set(control.name, {
        ...before,
        value: before.value || control.value,
        options: [...before.options, ...control.options],
      })
  }
  return [...choices.values()]
}

/** The forms of a page. */
export const formsOf = (html: string, here: string): PageForm[] =>
  [...html.matchAll(/<form((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => {
    const attributes = attributesOf(tag)
    return {
      action: attributes.get('action') || here,
      method: attributes.get('method')?.toLowerCase() === 'post' ? 'post' : 'get',
      isMultipart: attributes.get('enctype') === 'multipart/form-data',
      controls: joined(tagsOf(inside).flatMap((found) => controlOf(inside, found))),
    }
  })

const isOwnScript = (attributes: Attributes) => /^\/[^/]/.test(attributes.get('src') ?? '')

/** What a page has of a typed text as markup: tags and attributes that only a typed text names, and addresses that run. */
export function markupIn(html: string): string[] {
  const tags = tagsOf(html)
  const strange = tags
    .filter(({ name, attributes }) => /waystation/i.test(name) || (/^script$/i.test(name) && !isOwnScript(attributes)))
    .map(({ name }) => `<${name}>`)
  const attributes = tags.flatMap(({ name, attributes }) =>
    [...attributes].flatMap(([key, value]) => {
      const runs =
        /^(href|src|action|formaction)$/.test(key) && /^[^!-~]*(javascript:|vbscript:|data:(?!image\/))/i.test(value)
      return runs || key.startsWith('on') ? [`<${name} ${key}="${value}">`] : []
    }),
  )
  return [...strange, ...attributes, ...(/<waystation|<script>/i.test(html) ? ['<waystation>'] : [])]
}

/** The addresses of this site that a page links to. */
export const addressesIn = (html: string): string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => {
    const href = name === 'a' ? attributes.get('href')?.split('#')[0] : undefined
    return href?.startsWith('/') ? [href] : []
  })
