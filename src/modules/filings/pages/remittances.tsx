import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import { displayNames } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import type { Column } from '#ui/table.tsx'
import { listRemittances, type RemittanceRow } from '../queries/list-remittances.ts'
import { remittanceKinds } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, moneyText, None, say, yearOptions, yenText } from './parts.tsx'

const list = '/filings/remittances'

/** The name of a country; its code where the language has no name for it. */
export const countryText = (c: Ctx, code: string | null): string =>
  code === null ? '' : (displayNames(c.language, 'region').of(code) ?? code)

/** What must be known of a remittance: void, or not filed in advance. */
export const RemittanceBadges = (props: { c: Ctx; row: RemittanceRow }) => (
  <>
    <VoidMark row={props.row} />
    {props.row.lacksAdvance && !props.row.voided_at && (
      <Badge tone="danger">{say(props.c)('filings.advance-missing')}</Badge>
    )}
  </>
)

/** The columns of remittances, in their list and in the schedules. */
export function remittanceColumns(c: Ctx, sorts: boolean): Column<RemittanceRow>[] {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('filings.field.sent-on'),
      fit: true,
      sort: sorts ? sortBy(c.url, 'desc') : undefined,
      cell: (row) => formatDay(row.sent_on, c.language),
    },
    {
      key: 'use',
      label: t('filings.field.used-for'),
      priority: 1,
      cell: (row) => (
        <>
          {row.used_for} <RemittanceBadges c={c} row={row} />
        </>
      ),
    },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, row.currency, c.language),
    },
    {
      key: 'yen',
      label: t('filings.field.in-yen'),
      align: 'end',
      fit: true,
      cell: (row) => (row.yen === null ? <Muted>{t('filings.not-valued')}</Muted> : yenText(row.yen, c.language)),
    },
    { key: 'kind', label: t('filings.field.kind'), cell: (row) => t(`filings.remittance.${row.kind}`) },
    { key: 'country', label: t('filings.field.country'), cell: (row) => countryText(c, row.country) || <None /> },
    { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
  ]
}

/** Money sent or carried abroad. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-remittances',
    listed: await listRemittances(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings/schedules', label: t('filings.show-schedules.title') }],
    filters: (
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
          name="kind"
          label={t('filings.field.kind')}
          all={t('filings.all-kinds')}
          options={remittanceKinds.map((value) => ({ value, label: t(`filings.remittance.${value}`) }))}
        />
      </>
    ),
    adding: (
      <ActButtons
        c={c}
        primary
        acts={[
          ['record-remittance', `${list}/record`],
          ['import-remittances', '/imports/filings.import-remittances'],
        ]}
      />
    ),
    href: c.may('filings.get-remittance') ? (row) => `${list}/${row.id}` : undefined,
    columns: remittanceColumns(c, true),
  })
}
