import { csvLine, type ExportCell } from '#platform/imports/export.ts'
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

/** The whole list as a file for a spreadsheet. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const { year, rows } = await showDonorList(c.world, c.actor, { year: c.query('year'), today: c.today })
  const headers = [
    ...[t('filings.field.received-on'), t('filings.field.donor'), t('filings.field.address')],
    ...[t('filings.field.amount'), t('filings.field.currency'), t('filings.field.in-yen')],
    ...[t('filings.field.gift'), t('filings.field.donor-ref')],
  ]
  const text = [headers, ...rows.map((row) => cellsOf(c, row))].map(csvLine).join('')
  return {
    kind: 'file',
    name: `donor-list-${year?.ref ?? 'none'}.csv`,
    type: 'text/csv; charset=utf-8',
    body: new TextEncoder().encode(`\ufeff${text}`),
  }
}
