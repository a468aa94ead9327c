import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listPublications, type PublicationRow } from '../queries/list-publications.ts'
import { publicationKinds, publicationStates } from '../rules/choices.ts'
import { languageText, Said, say } from './parts.tsx'
import { StateBadges } from './publication-parts.tsx'

const imports = ['publications', 'chapters', 'translators', 'editions', 'copies'] as const

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('publishing.create-publication') && (
        <LinkButton tone="primary" href="/publishing/publications/create">
          {t('publishing.create-publication.title')}
        </LinkButton>
      )}
      {imports
        .filter((what) => c.may(`publishing.import-${what}`))
        .map((what) => (
          <LinkButton href={`/imports/publishing.import-${what}`}>{t(`publishing.import-${what}.title`)}</LinkButton>
        ))}
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('publishing.field.date'),
      sort: sortBy(c.url, 'desc'),
      cell: (row: PublicationRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'title',
      label: t('publishing.field.title'),
      priority: 1 as const,
      cell: (row: PublicationRow) => <Said c={c} texts={row.titles} />,
    },
    {
      key: 'kind',
      label: t('publishing.field.kind'),
      fit: true,
      cell: (row: PublicationRow) => t(`publishing.kind.${row.kind}`),
    },
    {
      key: 'languages',
      label: t('publishing.field.languages'),
      priority: 3 as const,
      cell: ({ languages }: PublicationRow) =>
        languages.length === 0 ? (
          <Muted>–</Muted>
        ) : (
          languages.map((code) => languageText(c, code)).join(c.language === 'ja' || c.language === 'zh' ? '、' : ', ')
        ),
    },
    {
      key: 'state',
      label: t('publishing.field.state'),
      fit: true,
      cell: (row: PublicationRow) => <StateBadges c={c} row={row} />,
    },
  ]
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('publishing.field.kind')}
        all={t('publishing.all-kinds')}
        options={publicationKinds.map((value) => ({ value, label: t(`publishing.kind.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('publishing.field.state')}
        all={t('publishing.all-states')}
        options={publicationStates.map((value) => ({ value, label: t(`publishing.state.${value}`) }))}
      />
      <DateField name="from" label={t('publishing.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All publications, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listPublications(c.world, c.actor, askedIn(c.url))
  const title = t('publishing.list-publications.title')
  const shown = isCapped(listed.total)
    ? t('publishing.list-publications.many')
    : t('publishing.list-publications.shown', { total: listed.total })
  return page(
    title,
    <>
      <PageHeader title={title} lead={t('publishing.list-publications.lead')} actions={<AddButtons c={c} />} />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={title}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('publishing.get-publication') ? (row) => `/publishing/publications/${row.id}` : undefined}
        empty={{
          title: t('publishing.list-publications.empty'),
          text: t('publishing.list-publications.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager url={c.url} listed={listed} text={shown} />
    </>,
  )
}
