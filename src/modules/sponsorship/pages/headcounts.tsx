import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type HeadcountRow, listHeadcounts } from '../queries/list-headcounts.ts'
import { headcountKinds } from '../rules/choices.ts'
import { numberText, say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('sponsorship.record-headcount') && (
      <LinkButton tone="primary" href="/sponsorship/headcounts/record">
        {say(c)('sponsorship.record-headcount.title')}
      </LinkButton>
    )}
    {c.may('sponsorship.import-headcounts') && (
      <LinkButton href="/imports/sponsorship.import-headcounts">
        {say(c)('sponsorship.import-headcounts.title')}
      </LinkButton>
    )}
  </>
)

/** What a headcount counts: those there at a date, or all since a year. */
export const kindText = (c: Ctx, row: Pick<HeadcountRow, 'kind' | 'since_year'>): string =>
  row.since_year === null
    ? say(c)('sponsorship.headcount.at-date')
    : say(c)('sponsorship.headcount.since-year', { year: String(row.since_year) })

const columnsFor = (c: Ctx): Column<HeadcountRow>[] => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('sponsorship.field.date'),
      priority: 1,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => (
        <>
          {dateText(row.date_edtf, c.language)} <VoidMark row={row} />
        </>
      ),
    },
    { key: 'kind', label: t('sponsorship.field.counted'), cell: (row) => kindText(c, row) },
    { key: 'number', label: t('sponsorship.field.number'), align: 'end', fit: true, cell: (row) => numberText(c, row) },
    { key: 'source', label: t('sponsorship.field.source'), cell: (row) => row.source },
  ]
}

/** All headcounts, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listHeadcounts(c.world, c.actor, given)
  return page(
    t('sponsorship.list-headcounts.title'),
    <>
      <PageHeader
        title={t('sponsorship.list-headcounts.title')}
        lead={t('sponsorship.list-headcounts.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="kind"
          label={t('sponsorship.field.counted')}
          all={t('sponsorship.all-counts')}
          options={headcountKinds.map((value) => ({ value, label: t(`sponsorship.headcount.${value}`) }))}
        />
        <DateField name="from" label={t('sponsorship.field.from')} value={c.query('from') ?? ''} />
      </Filters>
      <Table
        caption={t('sponsorship.list-headcounts.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('sponsorship.get-headcount') ? (row) => `/sponsorship/headcounts/${row.id}` : undefined}
        empty={{
          title: t('sponsorship.list-headcounts.empty'),
          text: t('sponsorship.list-headcounts.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columnsFor(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('sponsorship.list-headcounts.many')
            : t('sponsorship.list-headcounts.shown', { total: listed.total })
        }
      />
    </>,
  )
}
