import { type Ctx, page } from '#platform/web/context.ts'
import { PostButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listDuplicates, type Pair } from '../queries/list-duplicates.ts'
import { countryText, say } from './parts.tsx'

const who = (name: string, ref: string, country: string | null, c: Ctx) =>
  [name, ref, country && countryText(country, c.language)].filter(Boolean).join(' · ')

const hrefOf = (c: Ctx, { id, other_ref }: Pair) =>
  c.may('people.merge-parties') ? `/people/${id}/merge?with=${encodeURIComponent(other_ref)}` : `/people/${id}`

function columnsOf(c: Ctx): Column<Pair>[] {
  const t = say(c)
  return [
    {
      key: 'one',
      label: t('people.field.name'),
      priority: 1,
      cell: (pair) => who(pair.name, pair.ref, pair.country, c),
    },
    {
      key: 'other',
      label: t('people.field.other'),
      cell: (pair) => who(pair.other_name, pair.other_ref, pair.other_country, c),
    },
    { key: 'by', label: t('people.field.by'), cell: (pair) => t(`people.by.${pair.by}`) },
    ...(c.may('people.keep-apart')
      ? [
          {
            key: 'apart',
            fit: true,
            label: t('people.keep-apart.title'),
            cell: (pair: Pair) => (
              <PostButton
                action="/people/keep-apart"
                tone="quiet"
                values={{ one: pair.ref, other: pair.other_ref }}
                label={`${t('people.keep-apart.submit')}: ${pair.ref}, ${pair.other_ref}`}
              >
                {t('people.keep-apart.submit')}
              </PostButton>
            ),
          },
        ]
      : []),
  ]
}

/** Records that may speak of the same person or organisation. */
export async function show(c: Ctx) {
  const t = say(c)
  const pairs = await listDuplicates(c.world, c.actor, {})
  return page(
    t('people.list-duplicates.title'),
    <>
      <PageHeader
        title={t('people.list-duplicates.title')}
        lead={t('people.list-duplicates.lead')}
        breadcrumb={[{ href: '/people', label: t('people.list-parties.title') }]}
      />
      <Table
        caption={t('people.list-duplicates.title')}
        captionHidden
        rows={pairs}
        rowHref={(pair) => hrefOf(c, pair)}
        empty={{ title: t('people.list-duplicates.empty'), text: t('people.list-duplicates.empty.text') }}
        columns={columnsOf(c)}
      />
    </>,
  )
}
