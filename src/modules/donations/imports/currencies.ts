import { sql } from 'kysely'
import { money, yesNo } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'

/** Between which amounts the site takes gifts, one currency a line. */
export const importCurrencies: ImportDefinition = {
  name: 'donations.import-currencies',
  key: ['currency'],
  list: '/donations/settings',
  existing: {
    join: sql`join donations.currencies e on e.currency = n.currency`,
    columns: { smallest: sql`e.smallest`, largest: sql`e.largest`, is_taken: sql`e.is_taken` },
  },
  columns: [
    ...money(
      { header: 'smallest', required: true, example: ['500', '5.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    money(
      { header: 'largest', required: true, example: ['300000', '3000.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    )[0],
    yesNo('is_taken', { required: true, example: ['yes', 'yes'] }),
  ],
  checks: [
    {
      column: 'smallest',
      code: 'donations.amount-not-above-zero',
      rows: () => sql`select line from incoming where smallest <= 0`,
    },
    {
      column: 'largest',
      code: 'donations.smallest-above-largest',
      rows: () => sql`select line from incoming where smallest > largest`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into donations.currencies (id, currency, smallest, largest, is_taken,
        recorded_at, recorded_by)
      select id, currency, smallest, largest, is_taken, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (currency) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
