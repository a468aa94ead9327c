import type { NavigationLink } from '#platform/module.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Links } from '#ui/link.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { modulesInMenu } from '../menu.ts'
import { mainWords } from '../words/words.ts'

/** The acts done most, what waits for this person, and the way to everything else. */
export async function show(c: Ctx) {
  const t = mainWords.in(c.language)
  const mine = (links: readonly NavigationLink[]) =>
    links.filter(({ permission }) => c.may(permission)).map(({ href, label }) => ({ href, label: c.say(label) }))
  const acts = mine(modulesInMenu.flatMap(({ quick = [] }) => quick))
  const tasks = (await Promise.all(modulesInMenu.map((module) => module.tasks?.(c) ?? []))).flat()
  const places = modulesInMenu
    .map(({ name, navigation }) => ({ label: c.say(`${name}.title`), links: mine(navigation) }))
    .filter(({ links }) => links.length > 0)
  return page(
    t('main.home.title'),
    <>
      <PageHeader title={t('main.home.title')} lead={t('main.home.lead')} />
      {c.actor.may.size === 0 && <Notice tone="warning">{t('main.home.no-role')}</Notice>}
      {acts.length > 0 && (
        <Section title={t('main.home.acts')}>
          <Actions>
            {acts.map(({ href, label }) => (
              <LinkButton href={href}>{label}</LinkButton>
            ))}
          </Actions>
        </Section>
      )}
      <Section title={t('main.home.tasks')}>
        <Table
          caption={t('main.home.tasks')}
          captionHidden
          rows={tasks}
          rowHref={({ href }) => href}
          empty={{ title: t('main.home.nothing'), text: t('main.home.nothing.text') }}
          columns={[{ key: 'task', label: t('main.home.task'), priority: 1, cell: ({ text }) => text }]}
        />
      </Section>
      {places.length > 0 && (
        <Section title={t('main.home.begin')}>
          <SummaryList facts={places.map(({ label, links }) => ({ label, value: <Links links={links} /> }))} />
        </Section>
      )}
    </>,
  )
}
