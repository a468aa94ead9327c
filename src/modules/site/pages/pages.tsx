import { type Ctx, page } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Code, LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listPages, type PageRow } from '../queries/list-pages.ts'
import { Said, StateBadges, say } from './parts.tsx'

const named = (some: readonly Language[]) => some.map((language) => languageNames[language]).join(', ')

/** Which languages wait: those without a text, and those that are older than their source. */
function waitingText(c: Ctx, { prose, older }: PageRow): string {
  const t = say(c)
  const missing = languages.filter((language) => !prose[language])
  const parts = [
    missing.length > 0 && t('site.languages.missing', { languages: named(missing) }),
    older.length > 0 && t('site.languages.older', { languages: named(older) }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : t('site.languages.all')
}

const Add = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('site.create-page') && (
        <LinkButton tone="primary" href="/site/create">
          {t('site.create-page.title')}
        </LinkButton>
      )}
      {c.may('site.import-pages') && (
        <LinkButton href="/imports/site.import-pages">{t('site.import-pages.title')}</LinkButton>
      )}
    </>
  )
}

/** The pages of the public site in their order. */
export async function show(c: Ctx) {
  const t = say(c)
  const { rows } = await listPages(c.world, c.actor, {})
  return page(
    t('site.list-pages.title'),
    <>
      <PageHeader title={t('site.list-pages.title')} lead={t('site.list-pages.lead')} actions={<Add c={c} />} />
      <Table
        caption={t('site.list-pages.title')}
        captionHidden
        rows={rows}
        rowHref={c.may('site.get-page') ? (row) => `/site/${row.id}` : undefined}
        empty={{ title: t('site.list-pages.empty'), text: t('site.list-pages.empty.text'), action: <Add c={c} /> }}
        columns={[
          { key: 'position', label: t('site.field.position'), fit: true, cell: (row) => String(row.position) },
          {
            key: 'title',
            label: t('site.field.title'),
            priority: 1,
            cell: (row) => <Said c={c} texts={row.titles} />,
          },
          { key: 'slug', label: t('site.field.slug'), cell: (row) => <Code>{row.slug}</Code> },
          { key: 'languages', label: t('site.field.languages'), priority: 3, cell: (row) => waitingText(c, row) },
          { key: 'state', label: t('site.field.state'), cell: (row) => <StateBadges c={c} page={row} /> },
        ]}
      />
    </>,
  )
}
