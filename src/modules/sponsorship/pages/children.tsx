import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type ChildRow, listChildren } from '../queries/list-children.ts'
import { childKinds, stages } from '../rules/choices.ts'
import { say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('sponsorship.create-child') && (
      <LinkButton tone="primary" href="/sponsorship/children/create">
        {say(c)('sponsorship.create-child.title')}
      </LinkButton>
    )}
    {c.may('sponsorship.import-children') && (
      <LinkButton href="/imports/sponsorship.import-children">{say(c)('sponsorship.import-children.title')}</LinkButton>
    )}
  </>
)

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('sponsorship.field.state')}
        all={t('sponsorship.all-states')}
        options={(['here', 'left'] as const).map((value) => ({ value, label: t(`sponsorship.state.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('sponsorship.field.kind')}
        all={t('sponsorship.all-kinds')}
        options={childKinds.map((value) => ({ value, label: t(`sponsorship.kind.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="stage"
        label={t('sponsorship.field.stage')}
        all={t('sponsorship.all-stages')}
        options={[...stages, 'not-told' as const].map((value) => ({ value, label: t(`sponsorship.stage.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="sponsor"
        label={t('sponsorship.field.sponsors')}
        all={t('sponsorship.all-sponsors')}
        options={[{ value: 'none', label: t('sponsorship.no-sponsor') }]}
      />
      <TextField
        name="from"
        label={t('sponsorship.field.from-code')}
        width="short"
        autocomplete="off"
        value={c.query('from') ?? ''}
      />
    </>
  )
}

const Sponsors = (props: { c: Ctx; row: ChildRow }) => {
  const { c, row } = props
  if (row.sponsors > 0n) return <>{formatCount(row.sponsors, c.language)}</>
  if (row.left !== null || row.voided_at !== null) return <Muted>–</Muted>
  return <Badge tone="warning">{say(c)('sponsorship.no-sponsor')}</Badge>
}

const columnsFor = (c: Ctx): Column<ChildRow>[] => {
  const t = say(c)
  return [
    {
      key: 'code',
      label: t('sponsorship.field.code'),
      priority: 1,
      fit: true,
      sort: sortBy(c.url, 'asc'),
      cell: (row) => (
        <>
          {row.code} <VoidMark row={row} />
          {row.left && <Badge>{t('sponsorship.state.left')}</Badge>}
        </>
      ),
    },
    { key: 'kind', label: t('sponsorship.field.kind'), cell: (row) => t(`sponsorship.kind.${row.kind}`) },
    {
      key: 'stage',
      label: t('sponsorship.field.stage'),
      cell: (row) => (row.stage ? t(`sponsorship.stage.${row.stage}`) : <Muted>–</Muted>),
    },
    {
      key: 'registration',
      label: t('sponsorship.field.registration'),
      cell: (row) => (row.registration ? t(`sponsorship.registration.${row.registration}`) : <Muted>–</Muted>),
    },
    {
      key: 'entered',
      label: t('sponsorship.field.entered'),
      cell: (row) => dateText(row.date_edtf, c.language),
    },
    { key: 'sponsors', label: t('sponsorship.field.sponsors'), cell: (row) => <Sponsors c={c} row={row} /> },
  ]
}

/** All children by code, with what is so of them now. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listChildren(c.world, c.actor, given)
  const filtered = ['state', 'kind', 'stage', 'sponsor', 'from'].some((name) => name in given)
  return page(
    t('sponsorship.list-children.title'),
    <>
      <PageHeader
        title={t('sponsorship.list-children.title')}
        lead={t('sponsorship.list-children.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={t('sponsorship.list-children.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('sponsorship.get-child') ? (row) => `/sponsorship/children/${row.id}` : undefined}
        empty={{
          title: t('sponsorship.list-children.empty'),
          text: t(filtered ? 'sponsorship.list-children.empty.filtered' : 'sponsorship.list-children.empty.text'),
          action: filtered ? undefined : <AddButtons c={c} />,
        }}
        columns={columnsFor(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('sponsorship.list-children.many')
            : t('sponsorship.list-children.shown', { total: listed.total })
        }
      />
    </>,
  )
}
