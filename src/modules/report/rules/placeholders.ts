import { Refusal } from '#platform/errors.ts'

/** Where a placeholder begins in the prose, counted from 1, and what was written. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly text: string
}

interface Call {
  readonly dimensions: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
  readonly at: Place
}

/** `{{giving.gifts month=2011-01 as=words}}`: one figure in a sentence. */
export interface FigureCall extends Call {
  readonly kind: 'figure'
  readonly name: string
}

const blockNames = ['table', 'chart', 'timeline', 'outside', 'boxes'] as const
export type BlockName = (typeof blockNames)[number]

/** `{{chart giving.gifts by=month}}`, alone on its line. */
export interface BlockCall extends Call {
  readonly kind: BlockName
  readonly names: readonly string[]
}

export type PlaceholderCall = FigureCall | BlockCall

// Words that say how something is shown; every other `key=value` is a dimension of the figure
const optionNames: readonly string[] = ['as', 'by', 'shape', 'caption', 'from', 'to']

/** What marks a placeholder in the marked text: its number between two private characters. */
export const markOf = /\ue000(\d+)\ue001/g

const placeholder = /\{\{([^{}\n]*)\}\}|\{\{/g
const token = /\s*(?:([\w-]+)=(?:"([^"]*)"|([^\s,"]+))|([a-z][\w.-]*(?:\[[^\]\n]*\])?))(?:\s*,)?(?=\s|$|[\w"])/y

const isBlock = (name: string): name is BlockName => blockNames.some((block) => block === name)

const badPlaceholder = (at: Place) =>
  new Refusal('report.prose.bad-placeholder', 'prose', { line: at.line, column: at.column, text: at.text })

type PlaceOf = (offset: number, text: string) => Place

// Counted on from the last place, since prose may hold thousands
function placesIn(source: string): PlaceOf {
  let line = 1
  let column = 1
  let reached = 0
  return (offset, text) => {
    for (const sign of source.slice(reached, offset)) {
      line += sign === '\n' ? 1 : 0
      column = sign === '\n' ? 1 : column + 1
    }
    reached = offset
    return { line, column, text }
  }
}

function tokensOf(inner: string, at: Place): { names: string[]; pairs: Map<string, string> } {
  const names: string[] = []
  const pairs = new Map<string, string>()
  const text = inner.trim()
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const [, key, quoted, bare, name] = token.exec(text) ?? []
    if (name) names.push(name)
    else if (key && !pairs.has(key)) pairs.set(key, quoted ?? bare ?? '')
    else throw badPlaceholder(at)
  }
  return { names, pairs }
}

function callOf(inner: string, at: Place): PlaceholderCall {
  const { names, pairs } = tokensOf(inner, at)
  const [first, ...rest] = names
  if (!first) throw badPlaceholder(at)
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))
  const options = Object.fromEntries(sorted.filter(([key]) => optionNames.includes(key)))
  const dimensions = Object.fromEntries(sorted.filter(([key]) => !optionNames.includes(key)))
  if (isBlock(first)) return { kind: first, names: rest, dimensions, options, at }
  if (rest.length > 0) throw badPlaceholder(at)
  return { kind: 'figure', name: first, dimensions, options, at }
}

function restOfLine(source: string, start: number): string {
  const end = source.indexOf('\n', start)
  return source.slice(start, end < 0 ? source.length : end)
}

const aloneOnLine = (source: string, start: number, end: number): boolean =>
  source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim() === '' && restOfLine(source, end).trim() === ''

/**
 * Takes the placeholders out of prose before Markdown reads it, so that their places are known and their signs mean
 * nothing to it. A block must stand alone on its line. Throws `report.prose.bad-placeholder` with line, column, text.
 */
export function takePlaceholders(prose: string): { marked: string; calls: readonly PlaceholderCall[] } {
  const source = prose.replace(/\r\n?/g, '\n').replace(/[\ue000\ue001]/g, '\ufffd')
  const placeOf = placesIn(source)
  const calls: PlaceholderCall[] = []
  const marked = source.replace(placeholder, (text: string, inner: string | undefined, offset: number) => {
    const at = placeOf(offset, inner === undefined ? restOfLine(source, offset).slice(0, 60) : text)
    if (inner === undefined) throw badPlaceholder(at)
    const call = callOf(inner, at)
    const mark = `\ue000${calls.push(call) - 1}\ue001`
    if (call.kind === 'figure') return mark
    if (!aloneOnLine(source, offset, offset + text.length)) throw badPlaceholder(at)
    return `\n\n${mark}\n\n`
  })
  return { marked, calls }
}

/** A placeholder that stands where none can be resolved, such as the address of a link or a block in a list. */
export const misplaced = (call: PlaceholderCall): Refusal => badPlaceholder(call.at)
