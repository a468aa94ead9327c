import type { ImportRow } from '#modules/payments/face.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { countPayers } from '../queries/count-payers.ts'
import { countTwins } from '../queries/count-twins.ts'
import { listImports } from '../queries/list-imports.ts'
import { type OpenReading, openReadings } from '../queries/list-readings.ts'
import { layoutOf, readingText, say } from './parts.tsx'

const filesText = (c: Ctx, { files }: ImportRow) =>
  files.map(({ name, layout }) => `${name} (${layoutOf(c, layout)})`).join(', ')

function columns(c: Ctx): Column<ImportRow>[] {
  const t = say(c)
  return [
    { key: 'when', label: t('statements.field.when'), fit: true, cell: (row) => c.instant(row.imported_at) },
    { key: 'files', label: t('statements.field.files'), priority: 1, cell: (row) => filesText(c, row) },
    { key: 'ref', label: t('statements.field.ref'), fit: true, cell: (row) => row.ref },
    { key: 'by', label: t('statements.field.by'), cell: (row) => doerText(c, row.imported_by) },
    {
      key: 'state',
      label: t('statements.field.state'),
      fit: true,
      cell: (row) => (row.undone_at ? <Badge tone="warning">{t('statements.undone')}</Badge> : t('statements.taken')),
    },
  ]
}

const Open = ({ c, readings }: { c: Ctx; readings: readonly OpenReading[] }) => {
  const t = say(c)
  if (readings.length === 0) return null
  return (
    <Section title={t('statements.open-readings')}>
      <Table
        caption={t('statements.open-readings')}
        captionHidden
        rows={readings}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'name',
            label: t('statements.field.files'),
            priority: 1,
            cell: ({ id, name, more, refused }) => (
              <>
                <Link href={`/statements/readings/${id}`}>{readingText(c, name, more)}</Link>{' '}
                {refused && <Badge tone="warning">{t('statements.file-refused')}</Badge>}
              </>
            ),
          },
          { key: 'when', label: t('statements.field.when'), fit: true, cell: ({ asked_at }) => c.instant(asked_at) },
        ]}
      />
    </Section>
  )
}

/** What came in by files, the latest first, with what still waits. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listImports(c.world, c.actor, askedIn(c.url))
  const waiting = c.may('statements.count-payers') ? await countPayers(c.world, c.actor, {}) : 0n
  const twins =
    c.may('statements.count-twins') && c.may('statements.list-twins') ? await countTwins(c.world, c.actor, {}) : 0n
  const readings = c.may('statements.get-reading') ? await openReadings(c.world.db, c.world.clock()) : []
  return page(
    t('statements.list-imports.title'),
    <>
      <PageHeader
        title={t('statements.list-imports.title')}
        lead={t('statements.list-imports.lead')}
        actions={
          c.may('statements.read-file') && (
            <LinkButton tone="primary" href="/statements/read">
              {t('statements.read-file.title')}
            </LinkButton>
          )
        }
      />
      {waiting > 0n && (
        <Notice tone="warning">
          <Link href="/statements/payers">{t('statements.payers-wait', { count: waiting })}</Link>
        </Notice>
      )}
      {twins > 0n && (
        <Notice tone="warning">
          <Link href="/statements/twins">{t('statements.twins-wait', { count: twins })}</Link>
        </Notice>
      )}
      <Open c={c} readings={readings} />
      <Table
        caption={t('statements.list-imports.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('statements.get-import') ? (row) => `/statements/imports/${row.id}` : undefined}
        empty={{ title: t('statements.list-imports.empty'), text: t('statements.list-imports.empty.text') }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('statements.list-imports.many')
            : t('statements.list-imports.shown', { total: listed.total })
        }
      />
    </>,
  )
}
