import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { listReturns, type ReturnRow } from '../queries/list-returns.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, DayOrNone, None, say } from './parts.tsx'

const list = '/filings/returns'

/** What was made and filed. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-returns',
    listed: await listReturns(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings', label: t('filings.list-filings.title') }],
    adding: (
      <ActButtons
        c={c}
        primary
        acts={[
          ['record-return', `${list}/record`],
          ['import-returns', '/imports/filings.import-returns'],
        ]}
      />
    ),
    href: c.may('filings.get-return') ? (row) => `${list}/${row.id}` : undefined,
    columns: [
      {
        key: 'item',
        label: t('filings.field.item'),
        priority: 1,
        cell: (row: ReturnRow) => (
          <>
            {t(`filings.item.${row.item}`)} <VoidMark row={row} />
          </>
        ),
      },
      { key: 'year', label: t('filings.field.year'), fit: true, cell: (row) => row.year ?? <None /> },
      {
        key: 'made',
        label: t('filings.field.made-on'),
        fit: true,
        sort: sortBy(c.url, 'desc'),
        cell: (row) => formatDay(row.made_on, c.language),
      },
      {
        key: 'filed',
        label: t('filings.field.filed-on'),
        fit: true,
        cell: (row) => <DayOrNone c={c} day={row.filed_on} />,
      },
      { key: 'place', label: t('filings.field.place'), cell: (row) => row.place ?? <None /> },
      { key: 'note', label: t('filings.field.note'), cell: (row) => row.note ?? <None /> },
      { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
    ],
  })
}
