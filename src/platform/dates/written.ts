import { eraNamed, gregorianYear } from './eras.ts'
import { type Token, tokensOf } from './lexicon.ts'
import type { Link, Mention, Reading } from './mention.ts'

type Dated = Exclude<Token, { kind: Link }>

const isLink = (token: Token): token is Extract<Token, { kind: Link }> =>
  token.kind === 'range' || token.kind === 'list'

const isUnited = (token: Token | undefined) => token !== undefined && 'united' in token

// "4月20～21日": a bare number counts what its neighbour counts; beside English months it is a day
function withUnits(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'number') return token
    const neighbour = tokens.slice(at + 1).find(isUnited) ?? tokens.slice(0, at).findLast(isUnited)
    return { kind: neighbour?.kind === 'month' ? 'month' : 'day', value: token.value }
  })
}

function fieldOf(token: Dated): Mention {
  if (token.kind !== 'year') return { [token.kind]: token.value }
  const era = token.era === undefined ? undefined : eraNamed(token.era)
  return era ? { year: gregorianYear(era, String(token.value)), era } : { year: token.value }
}

const isEmpty = (mention: Mention) => Object.keys(mention).length === 0

// "Apr. 20, 2011", "November, 2010", "Wed, 20 April": this comma links nothing
function isMereComma(tokens: readonly Token[], at: number, mention: Mention): boolean {
  if (tokens[at]?.kind !== 'list') return false
  const onlyWeekday = mention.weekday !== undefined && Object.keys(mention).length === 1
  const after = tokens[at + 2]
  const closesWithYear = tokens[at + 1]?.kind === 'year' && (after === undefined || isLink(after))
  return onlyWeekday || tokens[at + 1]?.kind === 'list' || (closesWithYear && mention.year === undefined)
}

function add(mention: Mention, token: Dated): Mention | null {
  if (token.kind in mention) return null
  const more = { ...mention, ...fieldOf(token) }
  if (token.kind === 'month' && mention.day !== undefined) return { ...more, dayFirst: true }
  return mention.year !== undefined ? { ...more, yearFirst: true } : more
}

// "winter 2010-11" is one winter
function withOneWinterYear(text: string): string {
  if (!/winter|冬|겨울/.test(text)) return text
  return text.replace(
    /(\d{4})\s*(?:[-–—~〜/]|至)\s*(\d\d)?(\d\d)(?!\d)/,
    (all, year: string, century: string, short: string) => {
      const next = String(Number(year) + 1)
      return next === (century ?? next.slice(0, 2)) + short ? year : all
    },
  )
}

/** Reads a date in words (English, Japanese, Korean, Chinese), NFKC and lower case; null when it is none. */
export function readWritten(text: string): Reading | null {
  const raw = tokensOf(withOneWinterYear(text))
  if (!raw) return null
  const tokens = withUnits(raw)
  const mentions: Mention[] = []
  const links: Link[] = []
  let mention: Mention = {}
  for (const [at, token] of tokens.entries()) {
    if (isMereComma(tokens, at, mention)) continue
    if (isLink(token)) {
      if (isEmpty(mention)) return null
      mentions.push(mention)
      links.push(token.kind)
      mention = {}
    } else {
      const more = add(mention, token)
      if (!more) return null
      mention = more
    }
  }
  if (isEmpty(mention) || mentions.some(isVague) || isVague(mention)) return null
  return { mentions: [...mentions, mention], links }
}

// a weekday alone, or a month beside a season, dates nothing
function isVague({ year, month, season, day }: Mention): boolean {
  if (season !== undefined) return month !== undefined || day !== undefined
  return year === undefined && month === undefined && day === undefined
}
