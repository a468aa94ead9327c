import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { formatDay } from '#platform/dates/format.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Receipts by the beginning of their number. */
export const searchReceipts = query({
  name: 'receipts.search-receipts',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<ReceiptsTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const begins = `${text.replace(/[\\%_]/g, '\\$&')}%`
    const rows = await db
      .selectFrom('receipts.receipts')
      .select(['id', 'number', 'amount', 'currency', 'issued_on'])
      .where((row) => row.or([row('number', 'like', begins), row('number', 'like', begins.toUpperCase())]))
      .orderBy('number')
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id, number, amount, currency, issued_on }) => ({
      href: `/receipts/${id}`,
      kind: 'receipts.receipt',
      label: number,
      note: `${formatMoney(moneyFromDatabase(amount, currency), viewer.language)} · ${formatDay(issued_on, viewer.language)}`,
    }))
  },
})
