import { Lexer, type Token, Tokenizer, type Tokens } from 'marked'
import type { Block, Inline, Inlines, TextInline } from './document.ts'
import {
  type BlockCall,
  type FigureCall,
  markOf,
  misplaced,
  type PlaceholderCall,
  takePlaceholders,
} from './placeholders.ts'

/** Turns placeholders into content; both may throw a Refusal with `call.at`. */
export interface Resolver {
  figure(call: FigureCall): Inline
  block(call: BlockCall): readonly Block[]
}

interface Reading {
  readonly calls: readonly PlaceholderCall[]
  readonly resolve: Resolver
  readonly idPrefix: string
  headings: number
}

type Style = Pick<TextInline, 'strong' | 'emphasis'>

// CommonMark sees no end of emphasis between a full stop of Chinese or Japanese and the next character
const tight = /^(\*\*?)(?=[^\s*])((?:\\.|[^*\\])*[^\s*\\])\1(?!\*)/

class ProseTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined
  }

  override tag(): undefined {
    return undefined
  }

  override emStrong(source: string, masked: string, previous = ''): Tokens.Em | Tokens.Strong | undefined {
    const found = super.emStrong(source, masked, previous)
    const [raw, sign, text] = (!found && tight.exec(source)) || []
    if (!raw || !sign || !text) return found
    const tokens = this.lexer.inlineTokens(text)
    return sign === '**' ? { type: 'strong', raw, text, tokens } : { type: 'em', raw, text, tokens }
  }
}

const cjk = '[\\u2e80-\\ua4cf\\uf900-\\ufaff\\uff00-\\uff60]'
// what begins or ends at a mark or at emphasis may be a number, which stands close in both scripts
const softBreak = new RegExp(`(?<=${cjk})\\n(?=${cjk}|\ue000|$)|(?<=^|\ue001)\\n(?=${cjk})`, 'gu')

const safeLink = /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i

/** Addresses that a link may have: http, https, mailto, tel, a path or an anchor of this site. */
export const isSafeLink = (href: string): boolean => safeLink.test(href)

const original = (text: string, reading: Reading): string =>
  text.replace(markOf, (_, place: string) => reading.calls[Number(place)]?.at.text ?? '')

function textInlines(text: string, style: Style, reading: Reading): Inline[] {
  const joined = text.replace(softBreak, '').replace(/\n/g, ' ')
  return joined.split(markOf).flatMap((piece, index): Inline[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ kind: 'text', text: piece, ...style }]
    const call = reading.calls[Number(piece)]
    if (!call) return []
    if (call.kind !== 'figure') throw misplaced(call)
    const inline = reading.resolve.figure(call)
    return [inline.kind === 'link' ? inline : { ...inline, ...style }]
  })
}

function linkInlines(token: Tokens.Link, style: Style, reading: Reading): Inline[] {
  for (const [, place] of token.href.matchAll(markOf)) {
    const call = reading.calls[Number(place)]
    if (call) throw misplaced(call)
  }
  const inlines = inlinesOf(token.tokens, style, reading)
  if (!isSafeLink(token.href)) return inlines
  const flat = inlines.flatMap((inline) => (inline.kind === 'link' ? inline.inlines : [inline]))
  return [{ kind: 'link', href: token.href, inlines: flat }]
}

function inlineOf(token: Token, style: Style, reading: Reading): Inline[] {
  switch (token.type) {
    case 'strong':
      return inlinesOf(token.tokens, { ...style, strong: true }, reading)
    case 'em':
      return inlinesOf(token.tokens, { ...style, emphasis: true }, reading)
    case 'link':
      return linkInlines(token as Tokens.Link, style, reading)
    case 'br':
      return [{ kind: 'text', text: '\n', ...style }]
    case 'codespan':
    case 'code':
      return [{ kind: 'text', text: original(token.text, reading), ...style }]
    case 'image':
    case 'escape':
      return textInlines(token.text, style, reading)
    case 'checkbox':
      return [{ kind: 'text', text: token.raw, ...style }]
    default:
      return 'tokens' in token && token.tokens
        ? inlinesOf(token.tokens, style, reading)
        : textInlines('text' in token ? token.text : token.raw, style, reading)
  }
}

const inlinesOf = (tokens: readonly Token[] | undefined, style: Style, reading: Reading): Inline[] =>
  mergeText((tokens ?? []).flatMap((token) => inlineOf(token, style, reading)))

function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    const same =
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      last.strong === inline.strong &&
      last.emphasis === inline.emphasis
    if (same) merged[merged.length - 1] = { ...last, text: last.text + inline.text }
    else merged.push(inline)
  }
  return merged
}

/** The words of a line of text without its marks: what a heading or a caption keeps. */
export const plainText = (inlines: Inlines): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'figure' ? inline.printed : plainText(inline.inlines),
    )
    .join('')

function headingOf(token: Tokens.Heading, reading: Reading): Block {
  reading.headings += 1
  const text = plainText(inlinesOf(token.tokens, {}, reading))
  return { kind: 'heading', level: token.depth > 2 ? 3 : 2, text, id: `${reading.idPrefix}-${reading.headings}` }
}

function itemsOf(list: Tokens.List, reading: Reading): Inlines[] {
  return list.items.flatMap((item) => {
    const own = item.tokens.filter((token) => token.type !== 'list' && token.type !== 'space')
    const nested = item.tokens.filter((token) => token.type === 'list')
    const texts = own.map((token) => inlineOf(token, {}, reading))
    const spaced = texts.flatMap((inlines, index): Inline[] => [
      ...(index > 0 && own[index - 1]?.type !== 'checkbox' ? [{ kind: 'text', text: ' ' } as const] : []),
      ...inlines,
    ])
    return [mergeText(spaced), ...nested.flatMap((token) => itemsOf(token as Tokens.List, reading))]
  })
}

function tableOf(token: Tokens.Table, caption: string, reading: Reading): Block {
  const cells = (row: Tokens.TableCell[]): Inlines[] => row.map((cell) => inlinesOf(cell.tokens, {}, reading))
  return {
    kind: 'table',
    caption,
    columns: token.header.map((cell, index) => ({
      label: plainText(inlinesOf(cell.tokens, {}, reading)),
      align: token.align[index] === 'right' ? 'right' : 'left',
      ...(index === 0 ? { header: true } : {}),
    })),
    rows: token.rows.map(cells),
  }
}

function paragraphOf(token: Token, reading: Reading): readonly Block[] {
  const alone = /^\s*\ue000(\d+)\ue001\s*$/.exec(token.raw)
  const call = alone ? reading.calls[Number(alone[1])] : undefined
  if (call && call.kind !== 'figure') return reading.resolve.block(call)
  const inlines = token.type === 'code' ? inlineOf(token, {}, reading) : inlinesOf([token], {}, reading)
  return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : []
}

// What cannot be quoted, such as a table, follows the quote
function quoteOf(inner: readonly Block[]): Block[] {
  const paragraphs = inner.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []))
  const others = inner.filter((block) => block.kind !== 'paragraph')
  return paragraphs.length > 0 ? [{ kind: 'quote', paragraphs }, ...others] : others
}

const isCaption = (token: Token | undefined): token is Tokens.Paragraph =>
  token?.type === 'paragraph' && token.tokens?.length === 1 && token.tokens[0]?.type === 'strong'

function blocksOf(tokens: readonly Token[], reading: Reading): Block[] {
  const kept = tokens.filter((token) => !['space', 'def', 'hr'].includes(token.type))
  return kept.flatMap((token, index): readonly Block[] => {
    const before = kept[index - 1]
    switch (token.type) {
      case 'heading':
        return [headingOf(token as Tokens.Heading, reading)]
      case 'list':
        return [{ kind: 'list', ordered: token.ordered, items: itemsOf(token as Tokens.List, reading) }]
      case 'table': {
        const caption = isCaption(before) ? plainText(inlinesOf(before.tokens, {}, reading)) : ''
        return [tableOf(token as Tokens.Table, caption, reading)]
      }
      case 'blockquote':
        return quoteOf(blocksOf(token.tokens ?? [], reading))
      default:
        return kept[index + 1]?.type === 'table' && isCaption(token) ? [] : paragraphOf(token, reading)
    }
  })
}

/**
 * Reads the Markdown of editors: headings, paragraphs, flat lists, tables (a bold line before one is its caption), quotes,
 * strong, emphasis, links. HTML is text. `idPrefix` begins the anchors of its headings.
 */
export function parseProse(prose: string, resolve: Resolver, idPrefix: string): readonly Block[] {
  const { marked, calls } = takePlaceholders(prose)
  const reading: Reading = { calls, resolve, idPrefix, headings: 0 }
  try {
    const lexer = new Lexer({ gfm: true, tokenizer: new ProseTokenizer() })
    return blocksOf(lexer.lex(marked), reading)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // nested deeper than anybody means: shown as it was written
    return marked.split(/\n{2,}/).flatMap((text) => paragraphOf({ type: 'text', raw: text, text }, reading))
  }
}
