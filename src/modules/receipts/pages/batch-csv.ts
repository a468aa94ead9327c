import { Readable } from 'node:stream'
import { toCsv } from '#platform/imports/export.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { exportBatch } from '../queries/export-batch.ts'
import { batchHeaders, batchLine } from '../rendering/batch-csv.ts'

/** The receipts of a batch as a file for a spreadsheet. */
export async function show(c: Ctx): Promise<Answer> {
  const { ref, receipts } = await exportBatch(c.world, c.actor, { id: c.param('id') })
  async function* lines() {
    for (const receipt of receipts) yield batchLine(receipt)
  }
  const body = Readable.toWeb(toCsv(batchHeaders, lines())) as ReadableStream
  return { kind: 'file', name: `${ref}.csv`, type: 'text/csv; charset=utf-8', body }
}
