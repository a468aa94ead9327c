import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { type CalculationRow, listCalculations } from '../queries/list-calculations.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, FilingsTabs, say } from './parts.tsx'

/** How a test came out, and whether something was missing. */
export const OutcomeBadges = (props: { c: Ctx; row: { passes: boolean; complete: boolean } }) => {
  const t = say(props.c)
  const { passes, complete } = props.row
  return (
    <>
      <Badge tone={passes ? 'success' : 'danger'}>{t(passes ? 'filings.passes' : 'filings.fails')}</Badge>{' '}
      {!complete && <Badge tone="warning">{t('filings.incomplete')}</Badge>}
    </>
  )
}

/** The public support tests that were made. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-calculations',
    listed: await listCalculations(c.world, c.actor, askedIn(c.url)),
    adding: <ActButtons c={c} primary acts={[['calculate-support', '/filings/tests/calculate']]} />,
    tabs: <FilingsTabs c={c} />,
    href: c.may('filings.get-calculation') ? (row) => `/filings/tests/${row.id}` : undefined,
    columns: [
      { key: 'ref', label: t('filings.field.ref'), priority: 1, cell: (row: CalculationRow) => row.ref },
      {
        key: 'outcome',
        label: t('filings.field.outcome'),
        cell: (row) => <OutcomeBadges c={c} row={row} />,
      },
      {
        key: 'window',
        label: t('filings.window'),
        cell: (row) =>
          t('filings.span', {
            from: formatDay(row.start_day, c.language),
            until: formatDay(row.end_day, c.language),
          }),
      },
      {
        key: 'judged',
        label: t('filings.field.judged-on'),
        fit: true,
        cell: (row) => formatDay(row.judged_on, c.language),
      },
      {
        key: 'recorded',
        label: t('filings.field.recorded'),
        cell: (row) => <Muted>{c.instant(row.recorded_at)}</Muted>,
      },
    ],
  })
}
