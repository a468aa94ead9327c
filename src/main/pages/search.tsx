import { type By, readTogether } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotAllowed } from '#platform/errors.ts'
import type { Module, SearchHit } from '#platform/module.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { EmptyState, Table } from '#ui/table.tsx'
import { modulesInMenu } from '../menu.ts'
import { mainWords } from '../words/words.ts'

const most = 20

// what a role may not search does not exist for it
async function hitsOf(module: Module, tx: Tx, by: By, text: string): Promise<SearchHit[]> {
  try {
    return (await module.search?.(tx, by, text, most)) ?? []
  } catch (error) {
    if (error instanceof NotAllowed) return []
    throw error
  }
}

/** What all modules find of a text, as far as the reader may see it. */
export const searchAll = (c: Ctx, text: string): Promise<SearchHit[]> =>
  readTogether(c.world, { ...c.actor, language: c.language }, async (tx, by) => {
    const hits: SearchHit[] = []
    for (const module of modulesInMenu) hits.push(...(await hitsOf(module, tx, by, text)))
    return hits
  })

/** One search over all modules: names, codes and references, as far as the reader may see them. */
export async function show(c: Ctx) {
  const t = mainWords.in(c.language)
  const text = c.query('q')?.slice(0, 200)
  const hits = text ? await searchAll(c, text) : []
  return page(
    t('main.search.title'),
    <>
      <PageHeader title={t('main.search.title')} lead={t('main.search.lead')} />
      <Form action="/search" method="get" submit={t('main.search.title')}>
        <TextField name="q" label={t('main.search.for')} value={text ?? ''} required />
      </Form>
      {text && (
        <Section title={t('main.search.found', { count: hits.length })}>
          {hits.length === 0 ? (
            <EmptyState title={t('main.search.nothing')} text={t('main.search.nothing.text')} />
          ) : (
            <Table
              caption={t('main.search.title')}
              captionHidden
              rows={hits}
              rowHref={({ href }) => href}
              empty={{ title: t('main.search.nothing'), text: t('main.search.nothing.text') }}
              columns={[
                { key: 'record', label: t('main.search.record'), priority: 1, cell: ({ label }) => label },
                { key: 'kind', label: t('main.search.kind'), fit: true, cell: ({ kind }) => c.say(kind) },
                { key: 'note', label: t('main.search.note'), cell: ({ note }) => note && <Muted>{note}</Muted> },
              ]}
            />
          )}
        </Section>
      )}
    </>,
  )
}
