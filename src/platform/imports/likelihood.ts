import type { Encoding } from './encoding.ts'

type Legacy = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>

// Frequent characters of running text; they part Korean from Chinese, whose two-byte codes overlap.
const often: Partial<Record<Legacy, string>> = {
  shift_jis: '日本人年月東京市区町県山田中大小一二三上下子会社名前所金額円料学校',
  'euc-kr': '이다가는의에을를은한고하지로사기인대도서시어자해과정부수그리나있아일동원국제성주구금액',
  gb18030:
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都市县区省北京王李张刘陈',
  big5: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都市縣區省台北王李張劉陳',
}

// The rows of first-level characters in each code, as first and last lead byte with the range of the trail byte.
const levels: Partial<Record<Legacy, readonly [number, number, number, number]>> = {
  shift_jis: [0x88, 0x97, 0x40, 0xfc],
  'euc-jp': [0xb0, 0xcf, 0xa1, 0xfe],
  'euc-kr': [0xb0, 0xc8, 0xa1, 0xfe],
  gb18030: [0xb0, 0xd7, 0xa1, 0xfe],
  big5: [0xa4, 0xc6, 0x40, 0xfe],
}

const rare = 17
const marginInNats = 6
const mostPerCharacter = 12

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i))

function charactersOf(encoding: Legacy): string[] {
  const [first, last, from, to] = levels[encoding] ?? [1, 0, 1, 0]
  const decoder = new TextDecoder(encoding)
  const pairs: number[] = []
  for (let lead = first; lead <= last; lead++)
    for (let trail = from; trail <= to; trail++) pairs.push(lead, trail, 0x0a)
  return [...decoder.decode(Uint8Array.from(pairs))].filter((c) => c > '\u00a0' && c !== '\ufffd')
}

/** What each UTF-16 unit costs in nats (minus the logarithm of how likely it is) in the languages of an encoding. */
function costsOf(encoding: Legacy): Float32Array {
  const costs = new Float32Array(0x1_0000).fill(rare)
  const share = (characters: readonly string[], mass: number) => {
    for (const character of characters) costs[character.charCodeAt(0)] = -Math.log(mass / characters.length)
  }
  share(charactersOf(encoding), 0.25)
  share(range(0x3000, 0x3020), 0.02)
  share(range(0xff01, 0xff5e), 0.02)
  if (encoding === 'shift_jis' || encoding === 'euc-jp') {
    share([...range(0x3041, 0x3096), ...range(0x30a1, 0x30fc)], 0.25)
    share([...(often.shift_jis ?? '')], 0.05)
    share(range(0xff61, 0xff9f), 0.01)
  } else if (encoding === 'windows-1252') {
    share(range(0xa1, 0xbf), 0.005)
    share(range(0xc0, 0xff), 0.03)
    share([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'], 0.005)
  } else {
    share([...(often[encoding] ?? '')], 0.25)
  }
  share(range(0x20, 0x7e), 0.5)
  share(['\t', '\n', '\r'], 0.5)
  return costs
}

const isHalfKatakana = (unit: number) => unit >= 0xff61 && unit <= 0xff9f
const alike = 4.5
const crowd = 3

/** The cost of a text; half-width katakana come in runs, accented letters hardly ever do. */
function costOf(text: string, encoding: Legacy): { all: number; foreign: number; foreignCost: number } {
  const costs = costsOf(encoding)
  const found = { all: 0, foreign: 0, foreignCost: 0 }
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    let cost = costs[unit] ?? rare
    if (isHalfKatakana(unit) && isHalfKatakana(before)) cost = alike
    if (encoding === 'windows-1252' && unit > 0x7e && before > 0x7e) cost += crowd
    found.all += cost
    if (unit > 0x7e) {
      found.foreign++
      found.foreignCost += cost
    }
    before = unit
  }
  return found
}

const candidates: readonly Legacy[] = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5', 'windows-1252']

function readingOf(bytes: Buffer, encoding: Legacy) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return [{ encoding, ...costOf(text, encoding) }]
  } catch {
    return []
  }
}

// A word in a thousand rows says no more about the encoding than in one. None of these delimiters is half of a character.
const distinctCells = (bytes: Buffer) =>
  Buffer.from([...new Set(bytes.toString('latin1').split(/[,;\t\r\n]/))].join('\n'), 'latin1')

/**
 * The East Asian encoding in which the bytes make by far the most likely text, if there is one. Western single-byte encodings
 * compete but are never the answer: which of them it is cannot be told.
 */
export function likeliestEncoding(bytes: Buffer): Exclude<Legacy, 'windows-1252'> | undefined {
  const cells = distinctCells(bytes)
  const readings = candidates.flatMap((encoding) => readingOf(cells, encoding)).sort((a, b) => a.all - b.all)
  const [best, second] = readings
  if (!best || best.encoding === 'windows-1252') return undefined
  if (second && second.all - best.all < marginInNats) return undefined
  if (best.foreignCost > mostPerCharacter * best.foreign) return undefined
  return best.encoding
}
