import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type HouseholdRow, listHouseholds } from '../queries/list-households.ts'
import { ActButtons } from './household-parts.tsx'
import { say } from './parts.tsx'

const Adding = ({ c }: { c: Ctx }) => (
  <ActButtons
    c={c}
    primary
    acts={[
      ['create-household', '/people/households/create'],
      ['list-likely-households', '/people/households/likely'],
      ['import-households', '/imports/people.import-households'],
    ]}
  />
)

function columnsOf(c: Ctx): Column<HouseholdRow>[] {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('people.field.household-name'),
      priority: 1,
      sort: sortBy(c.url, 'asc'),
      cell: (row) => (
        <>
          {row.name} <VoidMark row={row} />
        </>
      ),
    },
    { key: 'members', label: t('people.field.members'), cell: (row) => row.members.join(' · ') },
    { key: 'ref', label: t('people.field.ref'), fit: true, cell: (row) => row.ref },
  ]
}

/** Households by how they are addressed. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listHouseholds(c.world, c.actor, askedIn(c.url))
  const title = t('people.list-households.title')
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={t('people.list-households.lead')}
        breadcrumb={[{ href: '/people', label: t('people.list-parties.title') }]}
        actions={listed.rows.length > 0 && <Adding c={c} />}
      />
      <Filters url={c.url}>
        <TextField name="from" label={t('people.field.from')} width="short" value={c.query('from') ?? ''} />
      </Filters>
      <Table
        caption={title}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('people.get-household') ? (row) => `/people/households/${row.id}` : undefined}
        empty={{
          title: t('people.list-households.empty'),
          text: t('people.list-households.empty.text'),
          action: <Adding c={c} />,
        }}
        columns={columnsOf(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('people.list-parties.many')
            : t('people.list-households.shown', { total: listed.total })
        }
      />
    </>,
  )
}
