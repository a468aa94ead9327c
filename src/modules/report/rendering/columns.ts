import type { TableBlock } from '../rules/document.ts'
import { plainText } from '../rules/markdown.ts'

// Han, kana and Hangul take the room of two letters
const roomOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

const widest = 60

/** How much room each column would like, in letters, from 6 to 60. */
export const columnRooms = (table: TableBlock): number[] =>
  table.columns.map((column, index) => {
    const cells = [...table.rows, ...(table.foot ?? [])].map((row) => plainText(row[index] ?? []))
    return [column.label, ...cells].reduce((room, text) => Math.min(Math.max(room, roomOf(text)), widest), 6)
  })
