import { csvLine, type ExportCell, workbookType } from '#platform/imports/export.ts'
import { toWorkbook } from '#platform/imports/workbook-export.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import type { DonorRow } from '../queries/donor-rows.ts'
import { showDonorList } from '../queries/list-donors.ts'
import { addressText } from './donors.tsx'
import { say } from './parts.tsx'

const cellsOf = (c: Ctx, row: DonorRow): ExportCell[] => [
  row.received_on,
  row.donor?.name ?? null,
  addressText(c, row.donor),
  plainAmount(moneyFromDatabase(row.left_amount, row.currency)),
  row.currency,
  row.yen,
  row.ref,
  row.donor?.ref ?? null,
]

async function listOf(c: Ctx) {
  const t = say(c)
  const { year, rows } = await showDonorList(c.world, c.actor, { year: c.query('year'), today: c.today })
  const headers = [
    ...[t('filings.field.received-on'), t('filings.field.donor'), t('filings.field.address')],
    ...[t('filings.field.amount'), t('filings.field.currency'), t('filings.field.in-yen')],
    ...[t('filings.field.gift'), t('filings.field.donor-ref')],
  ]
  return { name: `donor-list-${year?.ref ?? 'none'}`, headers, lines: rows.map((row) => cellsOf(c, row)) }
}

async function asCsv(c: Ctx): Promise<Answer> {
  const { name, headers, lines } = await listOf(c)
  const body = new TextEncoder().encode(`\ufeff${[headers, ...lines].map(csvLine).join('')}`)
  return { kind: 'file', name: `${name}.csv`, type: 'text/csv; charset=utf-8', body }
}

async function asWorkbook(c: Ctx): Promise<Answer> {
  const { name, headers, lines } = await listOf(c)
  async function* rows() {
    yield* lines
  }
  return { kind: 'file', name: `${name}.xlsx`, type: workbookType, body: toWorkbook(name, headers, rows()) }
}

/** The whole list as files for a spreadsheet. */
export const csv = { show: asCsv }
export const workbook = { show: asWorkbook }
