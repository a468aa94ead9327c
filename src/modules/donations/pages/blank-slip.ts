import type { Answer, Ctx } from '#platform/web/context.ts'
import { printBlankSlip } from '../rendering/slip-press.ts'
import { nothingTyped } from '../rules/slip-sheet.ts'
import { paperFile, paperOf } from './slip-paper.ts'

/** The sheet for the post office as it is for everybody, with room for what only the giver knows. */
export async function show(c: Ctx): Promise<Answer> {
  return paperFile(c, await printBlankSlip(await paperOf(c, nothingTyped)))
}
