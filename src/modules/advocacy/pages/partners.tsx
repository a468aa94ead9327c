import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listPartners, type PartnerRow } from '../queries/list-partners.ts'
import { say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('advocacy.create-partner') && (
        <LinkButton tone="primary" href="/advocacy/partners/create">
          {t('advocacy.create-partner.title')}
        </LinkButton>
      )}
      {c.may('advocacy.import-partners') && (
        <LinkButton href="/imports/advocacy.import-partners">{t('advocacy.import-partners.title')}</LinkButton>
      )}
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  const date = (edtf: string | null) => (edtf ? dateText(edtf, c.language) : <Muted>–</Muted>)
  return [
    {
      key: 'name',
      label: t('advocacy.partner'),
      priority: 1 as const,
      cell: (row: PartnerRow) => (
        <>
          {row.name} <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'field',
      label: t('advocacy.field.field'),
      cell: (row: PartnerRow) => row.field ?? <Muted>–</Muted>,
    },
    { key: 'since', label: t('advocacy.field.since'), cell: (row: PartnerRow) => date(row.since_edtf) },
    { key: 'until', label: t('advocacy.field.until'), cell: (row: PartnerRow) => date(row.until_edtf) },
    {
      key: 'ref',
      label: t('advocacy.field.ref'),
      fit: true,
      priority: 3 as const,
      sort: sortBy(c.url, 'asc'),
      cell: (row: PartnerRow) => row.ref,
    },
  ]
}

/** All partner organisations. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listPartners(c.world, c.actor, askedIn(c.url))
  return page(
    t('advocacy.list-partners.title'),
    <>
      <PageHeader
        title={t('advocacy.list-partners.title')}
        lead={t('advocacy.list-partners.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="time"
          label={t('advocacy.field.time')}
          all={t('advocacy.all-partners')}
          options={(['running', 'over'] as const).map((value) => ({ value, label: t(`advocacy.time.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('advocacy.list-partners.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('advocacy.get-partner') ? (row) => `/advocacy/partners/${row.id}` : undefined}
        empty={{
          title: t('advocacy.list-partners.empty'),
          text: t('advocacy.list-partners.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('advocacy.list-partners.many')
            : t('advocacy.list-partners.shown', { total: listed.total })
        }
      />
    </>,
  )
}
