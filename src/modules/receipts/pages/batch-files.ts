import { Readable } from 'node:stream'
import { toCsv, workbookType } from '#platform/imports/export.ts'
import { toWorkbook } from '#platform/imports/workbook-export.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { exportBatch } from '../queries/export-batch.ts'
import { batchHeaders, batchLine } from '../rendering/batch-csv.ts'

async function listOf(c: Ctx) {
  const { ref, receipts } = await exportBatch(c.world, c.actor, { id: c.param('id') })
  async function* lines() {
    for (const receipt of receipts) yield batchLine(receipt)
  }
  return { ref, lines: lines() }
}

async function asCsv(c: Ctx): Promise<Answer> {
  const { ref, lines } = await listOf(c)
  const body = Readable.toWeb(toCsv(batchHeaders, lines)) as ReadableStream
  return { kind: 'file', name: `${ref}.csv`, type: 'text/csv; charset=utf-8', body }
}

async function asWorkbook(c: Ctx): Promise<Answer> {
  const { ref, lines } = await listOf(c)
  return { kind: 'file', name: `${ref}.xlsx`, type: workbookType, body: toWorkbook(ref, batchHeaders, lines) }
}

/** The receipts of a batch as files for a spreadsheet. */
export const csv = { show: asCsv }
export const workbook = { show: asWorkbook }
