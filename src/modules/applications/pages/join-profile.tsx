import { saidIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { Actions, PageHeader, Prose, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { criterionText, say, titleText } from './parts.tsx'
import { addressOf, here, joinCrumb, plainFacts, profileAsked } from './public-parts.tsx'

/** One open profile: what is to be done, what it requires, and the way to apply. */
export async function show(c: Ctx) {
  const t = say(c)
  const profile = await profileAsked(c)
  const about = saidIn(profile.descriptions, c.language)
  const requirements = profile.requirements.map((criteria, i) => ({
    label: t('applications.requirement', { number: i + 1 }),
    value: criteria.map((criterion, j) => (
      <p>{j === 0 ? criterionText(c, criterion) : t('applications.or', { other: criterionText(c, criterion) })}</p>
    )),
  }))
  return page(
    titleText(c, profile),
    <>
      <PageHeader title={titleText(c, profile)} breadcrumb={[joinCrumb(c)]} />
      {about.text && (
        <Prose>
          {about.text.split(/\n+/).map((line) => (
            <p>
              <Foreign language={about.language}>{line}</Foreign>
            </p>
          ))}
        </Prose>
      )}
      <SummaryList facts={plainFacts(c, profile)} />
      {requirements.length > 0 && (
        <Section title={t('applications.requirements')}>
          <SummaryList facts={requirements} />
        </Section>
      )}
      <Actions>
        <LinkButton tone="primary" href={here(c, `${addressOf(profile)}/apply`)}>
          {t('applications.apply.title')}
        </LinkButton>
      </Actions>
    </>,
  )
}
