import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { EmptyState, Table } from '#ui/table.tsx'
import { modules } from '../../modules.ts'
import { mainWords } from '../words/words.ts'

/** What waits for this person, and where to begin. */
export async function show(c: Ctx) {
  const t = mainWords.in(c.language)
  const tasks = (await Promise.all(modules.toReversed().map((module) => module.tasks?.(c) ?? []))).flat()
  const places = modules
    .toReversed()
    .flatMap(({ name, navigation }) =>
      navigation
        .filter(({ permission }) => c.may(permission))
        .map(({ href, label }) => ({ href, label: c.say(label), module: c.say(`${name}.title`) })),
    )
  return page(
    t('main.home.title'),
    <>
      <PageHeader title={t('main.home.title')} lead={t('main.home.lead')} />
      <Section title={t('main.home.tasks')}>
        {tasks.length === 0 ? (
          <EmptyState title={t('main.home.nothing')} text={t('main.home.nothing.text')} />
        ) : (
          <Table
            caption={t('main.home.tasks')}
            captionHidden
            rows={tasks}
            rowHref={({ href }) => href}
            empty={{ title: t('main.home.nothing'), text: t('main.home.nothing.text') }}
            columns={[{ key: 'task', label: t('main.home.task'), priority: 1, cell: ({ text }) => text }]}
          />
        )}
      </Section>
      {places.length > 0 && (
        <Section title={t('main.home.begin')}>
          <Table
            caption={t('main.home.begin')}
            captionHidden
            rows={places}
            rowHref={({ href }) => href}
            empty={{ title: '', text: '' }}
            columns={[
              { key: 'place', label: t('main.home.place'), priority: 1, cell: ({ label }) => label },
              { key: 'module', label: t('main.home.module'), cell: ({ module }) => module },
            ]}
          />
        </Section>
      )}
    </>,
  )
}
