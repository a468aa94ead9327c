import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Prose, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { getSection } from '../queries/get-section.ts'
import { say } from './parts.tsx'

/** One section as it is written, in each of its languages. */
export async function show(c: Ctx) {
  const t = say(c)
  const section = await getSection(c.world, c.actor, { id: c.param('id') })
  const verbs = section.voided_at ? (['restore-section'] as const) : (['correct-section', 'void-section'] as const)
  return page(
    textIn(section.titles, c.language),
    <>
      <PageHeader
        title={textIn(section.titles, c.language)}
        badge={section.voided_at ? <Badge tone="warning">{t('report.out-of-report')}</Badge> : undefined}
        breadcrumb={[{ href: '/report/sections', label: t('report.list-sections.title') }]}
        actions={verbs
          .filter((verb) => c.may(`report.${verb}`))
          .map((verb) => (
            <LinkButton href={`/report/sections/${section.id}/${verb.split('-')[0]}`}>
              {t(`report.${verb}.title`)}
            </LinkButton>
          ))}
      />
      {languages
        .filter((language) => section.titles[language] || section.prose[language])
        .map((language) => (
          <Section title={languageNames[language]}>
            <Prose language={language}>
              <h3>
                <Foreign language={language}>{section.titles[language] ?? ''}</Foreign>
              </h3>
              {(section.prose[language] ?? '').split(/\n{2,}/).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </Prose>
          </Section>
        ))}
      <VersionsSection c={c} versions={section.versions} />
    </>,
  )
}
