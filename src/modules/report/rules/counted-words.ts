import type { Language } from '#platform/words.ts'

// What stands behind a number, by language, and the unit it names; the longer before the shorter
const behindOf: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/^\s?(?:%|per\s?cent)/i, 'percent'],
    [/^\s(?:[a-z-]+\s)?(?:people|persons|refugees|newcomers|visitors|guests|learners|women|men)\b/i, 'person'],
    [/^\s(?:[a-z-]+\s)?(?:children|orphans)\b/i, 'child'],
    [/^\sfamilies\b/i, 'family'],
    [/^\shouseholds\b/i, 'household'],
    [/^\s(?:tonnes|tons)\b/i, 't'],
    [/^\s(?:kg|kilograms?)\b/i, 'kg'],
    [/^\s(?:sets)\b/i, 'set'],
    [/^\s(?:[a-z-]+\s)?(?:gifts|donations)\b/i, 'gift'],
    [/^\s(?:sites|shelters)\b/i, 'site'],
    [/^\s?(?:€|euros?\b|EUR\b)/i, 'EUR'],
    [/^\s(?:Swiss francs?|francs?|CHF)\b/i, 'CHF'],
    [/^\s?(?:£|pounds\b|GBP\b)/i, 'GBP'],
    [/^\s(?:yen|JPY)\b/i, 'JPY'],
    [/^\s(?:US dollars|dollars|USD)\b/i, 'USD'],
    [/^\s(?:yuan|RMB|CNY)\b/i, 'CNY'],
    [/^\s(?:won|KPW)\b/i, 'KPW'],
  ],
  ja: [
    [/^\s?(?:%|パーセント)/, 'percent'],
    [/^\s?(?:人|名)(?:の?(?:子|児童))/, 'child'],
    [/^\s?(?:人|名)/, 'person'],
    [/^\s?(?:世帯)/, 'household'],
    [/^\s?(?:家族)/, 'family'],
    [/^\s?(?:トン|t\b)/, 't'],
    [/^\s?(?:キログラム|kg)/, 'kg'],
    [/^\s?(?:€|ユーロ)/, 'EUR'],
    [/^\s?スイスフラン/, 'CHF'],
    [/^\s?ポンド/, 'GBP'],
    [/^\s?(?:円)/, 'JPY'],
    [/^\s?(?:米?ドル)/, 'USD'],
    [/^\s?元/, 'CNY'],
    [/^\s?ウォン/, 'KPW'],
  ],
  ko: [
    [/^\s?(?:%|퍼센트)/, 'percent'],
    [/^\s?(?:명|사람)(?:이 넘는|의)?\s?(?:아이|아동|어린이)/, 'child'],
    [/^\s?(?:명|사람)/, 'person'],
    [/^\s?(?:가구)/, 'household'],
    [/^\s?(?:가족)/, 'family'],
    [/^\s?톤/, 't'],
    [/^\s?(?:킬로그램|kg)/, 'kg'],
    [/^\s?(?:€|유로)/, 'EUR'],
    [/^\s?(?:스위스 )?프랑/, 'CHF'],
    [/^\s?(?:영국 )?파운드/, 'GBP'],
    [/^\s?엔/, 'JPY'],
    [/^\s?(?:미국 )?달러/, 'USD'],
    [/^\s?위안/, 'CNY'],
    [/^\s?원/, 'KPW'],
  ],
  zh: [
    [/^\s?(?:%|％)/, 'percent'],
    [/^\s?多?(?:名|位|个)(?:儿童|孩子)/, 'child'],
    [/^\s?多?(?:人(?!民币)|名|位)/, 'person'],
    [/^\s?户/, 'household'],
    [/^\s?个家庭/, 'family'],
    [/^\s?吨/, 't'],
    [/^\s?(?:公斤|千克)/, 'kg'],
    [/^\s?(?:€|欧元)/, 'EUR'],
    [/^\s?(?:瑞士)?法郎/, 'CHF'],
    [/^\s?英镑/, 'GBP'],
    [/^\s?日元/, 'JPY'],
    [/^\s?(?:美元)/, 'USD'],
    [/^\s?元/, 'CNY'],
  ],
}

const aheadOf: readonly (readonly [RegExp, string])[] = [
  [/(?:US\$|USD)\s?$/, 'USD'],
  [/(?:JPY|¥)\s?$/, 'JPY'],
  [/(?:EUR|€)\s?$/, 'EUR'],
  [/(?:CHF|Fr\.)\s?$/, 'CHF'],
  [/(?:GBP|£)\s?$/, 'GBP'],
  [/CNY\s?$/, 'CNY'],
  [/KPW\s?$/, 'KPW'],
]

/** The unit that the words beside a number name; null when they name none. */
export const unitsBeside = (ahead: string, behind: string, language: Language): string | null =>
  aheadOf.find(([shape]) => shape.test(ahead))?.[1] ??
  behindOf[language].find(([shape]) => shape.test(behind))?.[1] ??
  null

const spans: Readonly<Record<Language, RegExp>> = {
  en: /^[\s-](?:years?|months?|weeks?|days?|hours?|minutes?)\b/i,
  ja: /^\s?(?:年|か月|ヶ月|カ月|週間|日間|時間|分)/,
  ko: /^\s?(?:년|해|개월|달|주|일|시간|분)/,
  zh: /^\s?(?:年|个月|周|天|小时|课时|分钟)/,
}

/** Whether a number is followed by a length of time. */
export const spansOf = (behind: string, language: Language): boolean => spans[language].test(behind)

const english = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const korean = ['두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두']
const kanji = ['二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const byLength = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')

const shapes: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`\\b(?:${byLength(english)})\\b`, 'gi'),
  ja: new RegExp(
    `(?<![一二三四五六七八九十百千万第数])(?:${byLength(kanji)})(?![一二三四五六七八九十百千万月日つ])`,
    'g',
  ),
  ko: new RegExp(`(?<!\\p{L})(?:${byLength(korean)})(?=\\s?(?:명|사람|가구|가족|해|년|개월|달|시간|톤))`, 'gu'),
  zh: new RegExp(
    `(?<![一二三四五六七八九十百千万第数])(?:${byLength([...kanji, '两'])})(?![一二三四五六七八九十百千万月])`,
    'g',
  ),
}

function numberOf(word: string): number {
  const lists = [english, korean, kanji]
  const place = lists.map((list) => list.indexOf(word.toLowerCase())).find((found) => found >= 0)
  return word === '两' ? 2 : (place ?? 0) + 2
}

/** The numbers up to twelve that stand in words before what they count; "three things" are none. */
export function countedWords(text: string, language: Language): { start: number; text: string; value: string }[] {
  return [...text.matchAll(shapes[language])].flatMap((found) => {
    const [word] = found
    const behind = text.slice(found.index + word.length, found.index + word.length + 40)
    const isCounting = unitsBeside('', behind, language) !== null || spansOf(behind, language) || /^\s?成/.test(behind)
    return isCounting ? [{ start: found.index, text: word, value: String(numberOf(word)) }] : []
  })
}
