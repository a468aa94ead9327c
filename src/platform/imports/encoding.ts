import { isUtf8 } from 'node:buffer'
import { Refusal } from '../errors.ts'
import { likeliestEncoding } from './likelihood.ts'
import { isOldWorkbook, isWorkbook } from './workbook.ts'

/** The encodings that are read, by their WHATWG names: shift_jis is CP932, euc-kr is CP949, windows-1252 is only ever chosen. */
export const encodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5', 'windows-1252'] as const),
] as const
export type Encoding = (typeof encodings)[number]

export interface Found {
  readonly encoding: Encoding
  /** Bytes of the byte order mark, to be skipped. */
  readonly mark: number
}

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)

// ISO-2022-JP switches by escape sequences, which would pass for ASCII
const hasEscapes = (bytes: Buffer) => bytes.includes('\x1b$') || bytes.includes('\x1b(')

/** Tells UTF-16 without a mark by the zero bytes of its delimiters, digits and line ends: one alone is a stray sign. */
function byZeroBytes(bytes: Buffer): Encoding | undefined {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  const encoding = odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : undefined
  if (!encoding || even + odd < 2 || (even + odd) * 100 < bytes.length) return undefined
  return hasLinesIn(bytes.subarray(0, bytes.length & ~1), encoding) ? encoding : undefined
}

// the head of a list ends with a whole line
function hasLinesIn(bytes: Buffer, encoding: Encoding): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return !text.includes('\0') && /[\r\n]/.test(text)
  } catch {
    return false
  }
}

/** One invisible character in a list is told at its cell, not of the whole file. */
function isTextWithStrayZeros(bytes: Buffer): boolean {
  const zeros = bytes.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0)
  return isUtf8(bytes) && (zeros === 1 || zeros * 100 <= bytes.length)
}

/** A file of UTF-8 with a few broken bytes is still UTF-8: decoding names the line of the first. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  const wrong = text.match(/\ufffd/g)?.length ?? 0
  const right = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  return wrong === 0 || right > wrong
}

/**
 * Bytes of an East Asian code that happen to be UTF-8 read as stray letters of other scripts: 谢谢 in GB 18030 is лл. Words of
 * three letters, accents on Latin letters, and all that takes three bytes are what people write.
 */
function isUnlikelyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  if (/[\u0800-\u{10ffff}]/u.test(text) || /[a-z][\u0180-\u036f]/i.test(text)) return false
  if (/\p{Script=Cyrillic}{3}|\p{Script=Greek}{3}|\p{Script=Hebrew}{3}|\p{Script=Arabic}{3}/u.test(text)) return false
  return /[\u0180-\u07ff]/.test(text)
}

/**
 * Tells the encoding by the head of a file, which must end with a whole line. Refuses `imports.workbook`, `imports.not-text`,
 * and `imports.encoding-unclear` where two readings are about equally plausible or none is.
 */
export function detectEncoding(head: Buffer): Found {
  if (isWorkbook(head) || isOldWorkbook(head)) throw new Refusal('imports.workbook', 'file')
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', mark: 3 }
  if (startsWith(head, 0xff, 0xfe)) return { encoding: 'utf-16le', mark: 2 }
  if (startsWith(head, 0xfe, 0xff)) return { encoding: 'utf-16be', mark: 2 }
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) throw new Refusal('imports.not-text', 'file')
  if (head.includes(0)) {
    const encoding = byZeroBytes(head)
    if (encoding) return { encoding, mark: 0 }
    if (isTextWithStrayZeros(head)) return { encoding: 'utf-8', mark: 0 }
    throw new Refusal('imports.not-text', 'file')
  }
  if (hasEscapes(head)) throw new Refusal('imports.encoding-unclear', 'file')
  if (isUtf8(head) && isUnlikelyUtf8(head)) throw new Refusal('imports.encoding-unclear', 'file')
  if (isUtf8(head) || isMostlyUtf8(head)) return { encoding: 'utf-8', mark: 0 }
  const encoding = likeliestEncoding(head)
  if (!encoding) throw new Refusal('imports.encoding-unclear', 'file')
  return { encoding, mark: 0 }
}
