import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign, LinkButton, Notice } from '#ui/basics.tsx'
import { Details, PageHeader, Prose, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { getSection } from '../queries/get-section.ts'
import { listSections } from '../queries/list-sections.ts'
import { say, yearHref } from './parts.tsx'

type Shown = Awaited<ReturnType<typeof getSection>>

/** Where the section stands in the report: its place among those that are in it. */
async function placeOf(c: Ctx, section: Shown) {
  const { year, sections } = await listSections(c.world, c.actor, { year: section.fiscal_year_id })
  const place = sections.filter(({ voided_at }) => !voided_at).findIndex(({ id }) => id === section.id)
  return { year, anchor: place < 0 ? '' : `#section-${place + 1}` }
}

const ownFirst = (own: Language) => [own, ...languages.filter((language) => language !== own)]

/** One section as it is written, in the reader's language first, with the way to where it is read. */
export async function show(c: Ctx) {
  const t = say(c)
  const section = await getSection(c.world, c.actor, { id: c.param('id') })
  const { year, anchor } = await placeOf(c, section)
  const verbs = section.voided_at ? (['restore-section'] as const) : (['correct-section', 'void-section'] as const)
  const title = textIn(section.titles, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={
          <>
            <Badge>{t(`report.audience.${section.audience}`)}</Badge>
            {section.voided_at && <Badge tone="warning">{t('report.out-of-report')}</Badge>}
          </>
        }
        breadcrumb={[{ href: yearHref('/report/sections', year), label: t('report.list-sections.title') }]}
        actions={
          <>
            {anchor && (
              <LinkButton href={`${yearHref('/report/document', year)}${anchor}`}>
                {t('report.get-section.see')}
              </LinkButton>
            )}
            {verbs
              .filter((verb) => c.may(`report.${verb}`))
              .map((verb) => (
                <LinkButton href={`/report/sections/${section.id}/${verb.split('-')[0]}`}>
                  {t(`report.${verb}.title`)}
                </LinkButton>
              ))}
          </>
        }
      />
      <Section title={t('report.get-section.written')}>
        {ownFirst(c.language)
          .filter((language) => section.titles[language] || section.prose[language])
          .map((language, index) => (
            <Details summary={languageNames[language]} open={index === 0}>
              {section.older.includes(language) && <Notice tone="warning">{t('report.older')}</Notice>}
              <Prose language={language}>
                <h3>
                  <Foreign language={language}>{section.titles[language] ?? ''}</Foreign>
                </h3>
                {(section.prose[language] ?? '').split(/\n{2,}/).map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
              </Prose>
            </Details>
          ))}
      </Section>
      <VersionsSection c={c} versions={section.versions} />
    </>,
  )
}
