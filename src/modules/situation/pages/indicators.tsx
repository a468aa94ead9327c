import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { measureName } from '#platform/measures.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { type IndicatorRow, listIndicators } from '../queries/list-indicators.ts'
import { indicatorNatures } from '../rules/choices.ts'
import { AddButtons, numberText, Said, say } from './parts.tsx'

const Add = ({ c }: { c: Ctx }) => (
  <>
    <AddButtons c={c} add="create-indicator" href="/situation/indicators/create" load="import-indicators" />
    {c.may('situation.import-observations') && (
      <LinkButton href="/imports/situation.import-observations">
        {say(c)('situation.import-observations.title')}
      </LinkButton>
    )}
    {c.may('situation.list-breaks') && (
      <LinkButton href="/situation/breaks">{say(c)('situation.list-breaks.title')}</LinkButton>
    )}
    {c.may('situation.list-sources') && (
      <LinkButton href="/situation/sources">{say(c)('situation.list-sources.title')}</LinkButton>
    )}
  </>
)

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('situation.indicator'),
      priority: 1 as const,
      cell: (row: IndicatorRow) => (
        <>
          <Said c={c} texts={row.names} /> {row.place && <Muted>{row.place}</Muted>} <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'nature',
      label: t('situation.field.nature'),
      cell: (row: IndicatorRow) => t(`situation.nature.${row.nature}`),
    },
    {
      key: 'latest',
      label: t('situation.field.latest'),
      align: 'end' as const,
      cell: (row: IndicatorRow) =>
        row.value === null || row.qualifier === null ? (
          <Muted>{measureName(row.unit, c.language)}</Muted>
        ) : (
          numberText(c, { value: row.value, qualifier: row.qualifier }, row.unit)
        ),
    },
    {
      key: 'date',
      label: t('situation.field.date'),
      cell: (row: IndicatorRow) => (row.date_edtf ? dateText(row.date_edtf, c.language) : <Muted>–</Muted>),
    },
    {
      key: 'ref',
      label: t('situation.field.ref'),
      fit: true,
      priority: 3 as const,
      sort: sortBy(c.url, 'asc'),
      cell: (row: IndicatorRow) => row.ref,
    },
  ]
}

/** All indicators with the latest that is known of each. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listIndicators(c.world, c.actor, askedIn(c.url))
  return page(
    t('situation.list-indicators.title'),
    <>
      <PageHeader
        title={t('situation.list-indicators.title')}
        lead={t('situation.list-indicators.lead')}
        actions={<Add c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="nature"
          label={t('situation.field.nature')}
          all={t('situation.all-natures')}
          options={indicatorNatures.map((value) => ({ value, label: t(`situation.nature.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('situation.list-indicators.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('situation.get-indicator') ? (row) => `/situation/indicators/${row.id}` : undefined}
        empty={{
          title: t('situation.list-indicators.empty'),
          text: t('situation.list-indicators.empty.text'),
          action: <Add c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('situation.list-indicators.many')
            : t('situation.list-indicators.shown', { total: listed.total })
        }
      />
    </>,
  )
}
