import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))

const upright = ['400Regular', '500Medium', '700Bold']
const weights: Record<string, readonly string[]> = {
  'noto-sans': [...upright, '400Regular_Italic', '700Bold_Italic'],
  'noto-sans-jp': upright,
  'noto-sans-kr': upright,
  'noto-sans-sc': upright,
}
const regularFiles: Record<string, string> = {
  'noto-sans': 'NotoSans_400Regular.ttf',
  'noto-sans-jp': 'NotoSansJP_400Regular.ttf',
  'noto-sans-kr': 'NotoSansKR_400Regular.ttf',
  'noto-sans-sc': 'NotoSansSC_400Regular.ttf',
}

/** The folders with the weights that the template uses. */
export const fontFolders = (): string[] =>
  Object.entries(weights).flatMap(([name, folders]) => folders.map((folder) => join(folderOf(name), folder)))

// OpenType cmap, format 12: groups of start, end and first glyph, from the table of platform 3 encoding 10
function groupsOf(font: Buffer): readonly (readonly [number, number])[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) return []
  const cmap = font.readUInt32BE(entry + 8)
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
  const starts = records.map((at) => cmap + font.readUInt32BE(at + 4))
  const start = starts.find((at) => font.readUInt16BE(at) === 12)
  if (start !== undefined) {
    return Array.from({ length: font.readUInt32BE(start + 12) }, (_, index) => {
      const at = start + 16 + index * 12
      return [font.readUInt32BE(at), font.readUInt32BE(at + 4)] as const
    })
  }
  const basic = starts.find((at) => font.readUInt16BE(at) === 4)
  return basic === undefined ? [] : segmentsOf(font, basic)
}

// Format 4 keeps the ends and then, after a pad, the starts of its segments; the last one is no character
function segmentsOf(font: Buffer, table: number): readonly (readonly [number, number])[] {
  const double = font.readUInt16BE(table + 6)
  return Array.from({ length: double / 2 - 1 }, (_, index) => {
    const at = table + 14 + index * 2
    return [font.readUInt16BE(at + double + 2), font.readUInt16BE(at)] as const
  })
}

/** Tells for a code point whether one of the fonts draws it. */
export function fontCoverage(): (codePoint: number) => boolean {
  const bits = new Uint8Array(0x110000 / 8)
  for (const [name, file] of Object.entries(regularFiles)) {
    for (const [first, last] of groupsOf(readFileSync(join(folderOf(name), '400Regular', file)))) {
      for (let code = first; code <= last; code += 1) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
    }
  }
  return (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0
}
