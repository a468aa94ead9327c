/** An element in the order of its start: its name, its attributes, and the text right inside of it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function textOf(raw: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(raw)) throw new Error(`not XML: ${raw.slice(0, 80)}`)
  return raw.replace(/&(\w+);/g, (_, name) => marks[name] ?? '')
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
const piece = /([^<]*)<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>/y

const attributesOf = (raw: string) =>
  Object.fromEntries([...raw.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, textOf(value)]))

/** The elements of a document without comments, sections and declarations of its own. Throws where it is not well-formed. */
export function elementsOf(xml: string): Element[] {
  if (!xml.startsWith(declaration)) throw new Error('no XML declaration')
  const found: Element[] = []
  const open: Element[] = []
  const outside: Element = { name: '', attributes: {}, text: '' }
  piece.lastIndex = declaration.length
  let end = declaration.length
  for (let one = piece.exec(xml); one; one = piece.exec(xml)) {
    const [, raw = '', isEnd, name = '', attributes = '', isEmpty] = one
    const inside = open.at(-1) ?? outside
    inside.text += textOf(raw)
    if (isEnd && open.pop()?.name !== name) throw new Error(`</${name}> ends something else`)
    const element = { name, attributes: attributesOf(attributes), text: '' }
    if (!isEnd) found.push(element)
    if (!isEnd && !isEmpty) open.push(element)
    end = piece.lastIndex
  }
  const roots = xml.slice(end).trim() + outside.text.trim()
  if (open.length > 0 || roots !== '') throw new Error(`not well-formed: ${xml.slice(end, end + 80)}`)
  return found
}
