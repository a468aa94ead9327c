import { formatDay, formatMonth } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import { formatDecimal } from '#platform/numbers.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { listYenValues, type YenValueRow } from '../queries/list-yen-values.ts'
import { plainRate } from '../rules/rate.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, say, VoidLink, yenText } from './parts.tsx'

const list = '/filings/yen-values'

const whatOf = (c: Ctx, row: YenValueRow): string =>
  row.month === null || row.currency === null
    ? say(c)('filings.value-of-gift', { ref: row.gift ?? '' })
    : say(c)('filings.value-of-month', { currency: row.currency, month: formatMonth(row.month, c.language) })

function worthOf(c: Ctx, { yen, currency, rate_millionths: rate }: YenValueRow): string {
  if (yen !== null) return yenText(yen, c.language)
  return say(c)('filings.rate-of', {
    currency: currency ?? '',
    rate: formatDecimal(plainRate(rate ?? 0n), c.language),
  })
}

/** What gifts in other currencies are worth in yen. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-yen-values',
    listed: await listYenValues(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings/rules', label: t('filings.get-rules.title') }],
    adding: (
      <ActButtons
        c={c}
        primary
        acts={[
          ['record-yen-value', `${list}/record`],
          ['import-yen-values', '/imports/filings.import-yen-values'],
        ]}
      />
    ),
    columns: [
      {
        key: 'what',
        label: t('filings.field.valued'),
        priority: 1,
        cell: (row: YenValueRow) => (
          <>
            {whatOf(c, row)} <VoidMark row={row} />
          </>
        ),
      },
      { key: 'value', label: t('filings.field.in-yen'), align: 'end', fit: true, cell: (row) => worthOf(c, row) },
      { key: 'day', label: t('filings.field.rate-on'), fit: true, cell: (row) => formatDay(row.rate_on, c.language) },
      { key: 'source', label: t('filings.field.source'), cell: (row) => row.source },
      { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
      { key: 'recorded', label: t('filings.field.recorded'), cell: (row) => <Muted>{recordedText(c, row)}</Muted> },
      {
        key: 'act',
        label: t('filings.field.act'),
        cell: (row) => <VoidLink c={c} list={list} what="yen-value" row={row} />,
      },
    ],
  })
}
