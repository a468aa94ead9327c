import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { countriesInUse } from '../queries/list-countries.ts'
import { listParties, type PartyRow } from '../queries/list-parties.ts'
import { partyKinds } from '../rules/choices.ts'
import { countryOptions, countryText, languageOptions, languageText, say } from './parts.tsx'

const AddButtons = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {c.may('people.create-party') && (
        <LinkButton tone="primary" href="/people/create">
          {t('people.create-party.title')}
        </LinkButton>
      )}
      {c.may('people.import-parties') && (
        <LinkButton href="/imports/people.import-parties">{t('people.import-parties.title')}</LinkButton>
      )}
      {c.may('people.list-households') && (
        <LinkButton href="/people/households">{t('people.list-households.title')}</LinkButton>
      )}
      {c.may('people.list-duplicates') && (
        <LinkButton href="/people/duplicates">{t('people.list-duplicates.title')}</LinkButton>
      )}
    </>
  )
}

const FilterFields = (props: { c: Ctx; countries: readonly string[] }) => {
  const { c } = props
  const t = say(c)
  const kinds = partyKinds.map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))
  return (
    <>
      <TextField name="text" label={t('people.field.find')} value={c.query('text') ?? ''} />
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('people.field.kind')}
        all={t('people.all-kinds')}
        options={kinds}
      />
      <FilterSelect
        url={c.url}
        name="country"
        label={t('people.field.country')}
        all={t('people.all-countries')}
        options={countryOptions(c.language, props.countries)}
      />
      <FilterSelect
        url={c.url}
        name="language"
        label={t('people.field.language')}
        all={t('people.all-languages')}
        options={languageOptions(c.language)}
      />
      <TextField name="from" label={t('people.field.from')} width="short" value={c.query('from') ?? ''} />
    </>
  )
}

const NameCell = (props: { c: Ctx; row: PartyRow }) => (
  <>
    {props.row.name} <VoidMark row={props.row} />
  </>
)

const PartiesTable = (props: { c: Ctx; rows: readonly PartyRow[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <Table
      caption={t('people.list-parties.title')}
      captionHidden
      rows={props.rows}
      rowHref={(row) => `/people/${row.id}`}
      empty={{
        title: t('people.list-parties.empty'),
        text: t('people.list-parties.empty.text'),
        action: <AddButtons c={c} />,
      }}
      columns={[
        {
          key: 'name',
          label: t('people.field.name'),
          priority: 1,
          sort: sortBy(c.url, 'asc'),
          cell: (row) => <NameCell c={c} row={row} />,
        },
        {
          key: 'others',
          label: t('people.field.other-names'),
          priority: 3,
          cell: (row) => <Muted>{row.others.join(' · ')}</Muted>,
        },
        { key: 'kind', label: t('people.field.kind'), fit: true, cell: (row) => t(`people.kind.${row.kind}`) },
        {
          key: 'country',
          label: t('people.field.country'),
          cell: (row) => row.country && countryText(row.country, c.language),
        },
        {
          key: 'languages',
          label: t('people.field.languages'),
          priority: 3,
          cell: (row) => row.languages.map((code) => languageText(code, c.language)).join(' · '),
        },
        { key: 'ref', label: t('people.field.ref'), fit: true, cell: (row) => row.ref },
      ]}
    />
  )
}

/** Persons and organisations by name. */
export async function show(c: Ctx) {
  const t = say(c)
  const asked = askedIn(c.url)
  const listed = await listParties(c.world, c.actor, asked)
  const countries = await countriesInUse(c.world.db)
  const filtered = Object.keys(asked).length > 0
  return page(
    t('people.list-parties.title'),
    <>
      <PageHeader
        title={t('people.list-parties.title')}
        lead={t('people.list-parties.lead')}
        actions={(filtered || listed.rows.length > 0) && <AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} countries={countries} />
      </Filters>
      {listed.cut && <Muted>{t('people.list-parties.cut', { most: listed.cut })}</Muted>}
      <PartiesTable c={c} rows={listed.rows} />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('people.list-parties.many')
            : t('people.list-parties.shown', { total: listed.total })
        }
      />
    </>,
  )
}
