import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton, Notice } from '#ui/basics.tsx'
import { Details, PageHeader, Prose, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getPage } from '../queries/get-page.ts'
import { blocksOf, ProseHtml } from '../rendering/prose.tsx'
import { Said, StateBadges, say } from './parts.tsx'
import { saidTextsOf } from './said.ts'

type Page = Awaited<ReturnType<typeof getPage>>

const actsOn = ({ state, isAhead }: Page) => [
  ...(state !== 'released' || isAhead ? [{ act: 'site.release-page', tail: 'release' }] : []),
  { act: 'site.correct-page', tail: 'correct' },
  ...(state === 'released' ? [{ act: 'site.withdraw-page', tail: 'withdraw' }] : []),
]

const Words = ({ c, found }: { c: Ctx; found: Page }) => {
  const t = say(c)
  const own = [c.language, ...languages.filter((language) => language !== c.language)]
  return (
    <Section title={t('site.get-page.words')}>
      {own
        .filter((language) => found.titles[language] || found.prose[language])
        .map((language, index) => (
          <Details summary={languageNames[language]} open={index === 0}>
            {found.older.includes(language) && <Notice tone="warning">{t('site.older')}</Notice>}
            <Prose language={language}>
              <h3>
                <Foreign language={language}>{found.titles[language] ?? ''}</Foreign>
              </h3>
              <ProseHtml blocks={blocksOf(found.prose[language] ?? '')} />
            </Prose>
          </Details>
        ))}
    </Section>
  )
}

const States = ({ c, states }: { c: Ctx; states: Page['states'] }) => {
  const t = say(c)
  return (
    <Section title={t('site.states')}>
      <Timeline
        entries={states.map((row) => ({
          date: c.instant(row.recorded_at),
          title: t(`site.state.${row.state}`),
          note: [row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  )
}

/** One page of the public site: its words, how it stands to the public, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const found = await getPage(c.world, c.actor, { id: c.param('id') })
  return page(
    textIn(found.titles, c.language),
    <>
      <PageHeader
        title={<Said c={c} texts={found.titles} />}
        badge={<StateBadges c={c} page={found} />}
        lead={t('site.get-page.address', { slug: found.slug })}
        breadcrumb={[{ href: '/site', label: t('site.list-pages.title') }]}
        actions={actsOn(found)
          .filter(({ act }) => c.may(act))
          .map(({ act, tail }) => <LinkButton href={`/site/${found.id}/${tail}`}>{c.say(`${act}.title`)}</LinkButton>)}
      />
      {found.isAhead && <Notice tone="warning">{t('site.ahead.text')}</Notice>}
      <Words c={c} found={found} />
      <States c={c} states={found.states} />
      <VersionsSection c={c} versions={found.versions} now={found} fields={saidTextsOf(c)} />
    </>,
  )
}
