import { countries } from '#modules/people/face.ts'
import { addDays, addMonths } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { displayNames } from '#platform/locale.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { DonorRow } from '../queries/donor-rows.ts'
import { listDonors } from '../queries/list-donors.ts'
import { rowKinds } from '../rules/public-support/steps.ts'
import { FilingsTabs, moneyText, None, say, yearFilter, yenText } from './parts.tsx'

/** An address on one line, its country where it is known; '' where nothing is. */
export function addressText(c: Ctx, donor: DonorRow['donor']): string {
  if (!donor) return ''
  const names = displayNames(c.language, 'region')
  const country = donor.country && countries.some((one) => one === donor.country) ? names.of(donor.country) : null
  return [donor.postal_code, donor.region, donor.locality, donor.lines?.replaceAll('\n', ' '), country]
    .filter(Boolean)
    .join(' ')
}

// five years from the last day on which it was to be made
const keptUntil = (end: string) => addDays(addMonths(addDays(end, 1), 63), -1)

/** What the list tells of a gift; on paper without links. */
export function columnsOf(c: Ctx, links: boolean): Column<DonorRow>[] {
  const t = say(c)
  const isHidden = !c.may('people.get-party')
  return [
    {
      key: 'day',
      label: t('filings.field.received-on'),
      fit: true,
      sort: links ? sortBy(c.url, 'asc') : undefined,
      cell: (row) => formatDay(row.received_on, c.language),
    },
    {
      key: 'donor',
      label: t('filings.field.donor'),
      priority: 1,
      cell({ donor }) {
        if (isHidden) return <Muted>{t('filings.name-hidden')}</Muted>
        if (!donor) return <Muted>{t('filings.unknown')}</Muted>
        return links ? <Link href={`/people/${donor.id}`}>{donor.name}</Link> : donor.name
      },
    },
    { key: 'address', label: t('filings.field.address'), cell: ({ donor }) => addressText(c, donor) || <None /> },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.left_amount, row.currency, c.language),
    },
    {
      key: 'yen',
      label: t('filings.field.in-yen'),
      align: 'end',
      fit: true,
      cell: (row) => (row.yen === null ? <Muted>{t('filings.not-valued')}</Muted> : yenText(row.yen, c.language)),
    },
    {
      key: 'ref',
      label: t('filings.field.gift'),
      cell: (row) =>
        links && c.may('giving.get-gift') ? <Link href={`/giving/gifts/${row.id}`}>{row.ref}</Link> : row.ref,
    },
  ]
}

const Buttons = ({ c, year }: { c: Ctx; year: string }) => {
  const t = say(c)
  if (!c.may('filings.show-donor-list')) return null
  const query = `?year=${encodeURIComponent(year)}`
  return (
    <>
      <LinkButton href={`/filings/donors/print${query}`}>{t('filings.print')}</LinkButton>
      <LinkButton href={`/filings/donors/csv${query}`}>{t('filings.csv')}</LinkButton>
      <LinkButton href={`/filings/donors/xlsx${query}`}>{t('filings.xlsx')}</LinkButton>
    </>
  )
}

const Narrowing = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="rows"
        label={t('filings.field.rows')}
        choose={false}
        value={c.query('rows') ?? 'all'}
        options={rowKinds.map((value) => ({ value, label: t(`filings.rows.${value}`) }))}
      />
      <TextField name="donor" label={t('filings.field.donor-ref')} value={c.query('donor') ?? ''} />
    </>
  )
}

/** What the list is for, and until when it is kept. */
export const leadOf = (c: Ctx, year: { readonly end: string } | null) => {
  const t = say(c)
  return year
    ? t('filings.list-donors.kept', { until: formatDay(keptUntil(year.end), c.language) })
    : t('filings.list-donors.lead')
}

/** The donor list of a business year. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, ...listed } = await listDonors(c.world, c.actor, { ...askedIn(c.url), today: c.today })
  const title = t('filings.list-donors.title')
  return page(
    title,
    <>
      <PageHeader title={title} lead={leadOf(c, year)} actions={year && <Buttons c={c} year={year.ref} />} />
      <FilingsTabs c={c} />
      {year && (await yearFilter(c, year.ref, <Narrowing c={c} />))}
      <Table
        caption={title}
        captionHidden
        rows={listed.rows}
        empty={{
          title: t('filings.list.empty'),
          text: t(year ? 'filings.list-donors.empty' : 'filings.no-year'),
        }}
        columns={columnsOf(c, true)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={isCapped(listed.total) ? t('filings.list.many') : t('filings.list.shown', { total: listed.total })}
        />
      )}
    </>,
  )
}
