import { valueName } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { collatorOf } from '#platform/locale.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type CountryRow, listCountries } from '../queries/list-countries.ts'
import { say, sumsText, ThanksTabs } from './parts.tsx'
import { YearFilter } from './year-parts.tsx'

const isCode = (country: string) => country !== 'none' && country !== 'nobody'

const nameOf = (c: Ctx, { country }: CountryRow): string => {
  if (country === 'nobody') return say(c)('thanks.country.nobody')
  return country === 'none' ? say(c)('thanks.country.none') : valueName('country', country, c.language)
}

// the most givers first, then by name; what is not known stands at the end
function ordered(c: Ctx, rows: readonly CountryRow[]): CountryRow[] {
  const order = collatorOf(c.language)
  const givers = (row: CountryRow) => row.persons + row.organisations
  return [...rows].sort(
    (a, b) =>
      Number(isCode(b.country)) - Number(isCode(a.country)) ||
      Number(givers(b) - givers(a)) ||
      order.compare(nameOf(c, a), nameOf(c, b)),
  )
}

const countText = (c: Ctx, { country }: CountryRow, count: bigint) =>
  country === 'nobody' ? <Muted>–</Muted> : formatCount(count, c.language)

const CountryTable = ({ c, rows }: { c: Ctx; rows: readonly CountryRow[] }) => {
  const t = say(c)
  return (
    <Table
      caption={t('thanks.list-countries.title')}
      captionHidden
      rows={ordered(c, rows)}
      empty={{ title: t('thanks.no-gifts'), text: t('thanks.no-gifts.text') }}
      columns={[
        { key: 'country', label: t('thanks.field.country'), priority: 1, cell: (row) => nameOf(c, row) },
        {
          key: 'persons',
          label: t('thanks.field.persons'),
          align: 'end',
          fit: true,
          cell: (row) => countText(c, row, row.persons),
        },
        {
          key: 'organisations',
          label: t('thanks.field.organisations'),
          align: 'end',
          fit: true,
          cell: (row) => countText(c, row, row.organisations),
        },
        {
          key: 'gifts',
          label: t('thanks.field.gifts'),
          align: 'end',
          fit: true,
          cell: (row) => formatCount(row.gifts, c.language),
        },
        { key: 'sums', label: t('thanks.field.sums'), align: 'end', cell: (row) => sumsText(c, row.sums) },
      ]}
    />
  )
}

/** The givers of a fiscal year by country. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, rows } = await listCountries(c.world, c.actor, { year: c.query('year') ?? null, on: c.today })
  const days =
    year && t('thanks.days', { from: formatDay(year.start, c.language), to: formatDay(year.end, c.language) })
  return page(
    t('thanks.list-countries.title'),
    <>
      <PageHeader
        title={t('thanks.list-countries.title')}
        lead={t('thanks.list-countries.lead')}
        actions={
          c.may('report.show-evidence') && rows.length > 0 ? (
            <LinkButton href="/report/evidence?figure=thanks.givers&kind=person">
              {t('thanks.givers.figure')}
            </LinkButton>
          ) : undefined
        }
      />
      <ThanksTabs c={c} />
      {year && <YearFilter c={c} shown={year.label} />}
      {days && (
        <p>
          {year.label} · {days}
        </p>
      )}
      <CountryTable c={c} rows={rows} />
    </>,
  )
}
