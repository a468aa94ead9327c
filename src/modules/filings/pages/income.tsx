import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect } from '#ui/filters.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type IncomeRow, listIncomeLines } from '../queries/list-income-lines.ts'
import { incomeLines } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, moneyText, None, PartyName, say, yearOptions } from './parts.tsx'

const list = '/filings/income'

/** The lines to choose from. */
export const lineOptions = (c: Ctx) => incomeLines.map((value) => ({ value, label: say(c)(`filings.line.${value}`) }))

async function filtersOf(c: Ctx) {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="year"
        label={t('filings.field.year')}
        all={t('filings.all-years')}
        options={await yearOptions(c)}
      />
      <FilterSelect
        url={c.url}
        name="line"
        label={t('filings.field.line')}
        all={t('filings.all-lines')}
        options={lineOptions(c)}
      />
    </>
  )
}

/** Income of business years that is no gift of the records. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-income-lines',
    listed: await listIncomeLines(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings/statement', label: t('filings.show-activity-statement.title') }],
    filters: await filtersOf(c),
    adding: (
      <ActButtons
        c={c}
        primary
        acts={[
          ['record-income-line', `${list}/record`],
          ['import-income-lines', '/imports/filings.import-income-lines'],
        ]}
      />
    ),
    href: c.may('filings.get-income-line') ? (row) => `${list}/${row.id}` : undefined,
    columns: [
      {
        key: 'line',
        label: t('filings.field.line'),
        priority: 1,
        cell: (row: IncomeRow) => (
          <>
            {t(`filings.line.${row.line}`)} <VoidMark row={row} />
          </>
        ),
      },
      { key: 'year', label: t('filings.field.year'), fit: true, cell: (row) => row.year ?? <None /> },
      {
        key: 'amount',
        label: t('filings.field.amount'),
        align: 'end',
        fit: true,
        cell: (row) => moneyText(row.amount, row.currency, c.language),
      },
      {
        key: 'party',
        label: t('filings.field.payer'),
        cell: (row) => <PartyName c={c} id={row.party_id} party={row.party} />,
      },
      { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
    ],
  })
}
