import { type Texts, textIn } from '#platform/texts.ts'
import type { Version } from '#platform/versions.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { type Fact, SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { getProfile } from '../queries/get-profile.ts'
import { listFiscalYears } from '../queries/list-fiscal-years.ts'
import type { Organisation, Policy } from '../queries/profile.ts'
import { YearsTable } from './fiscal-years.tsx'
import { say } from './parts.tsx'

const InAllLanguages = (props: { texts: Texts }) => (
  <>
    {languages.flatMap((language) => {
      const text = props.texts[language]
      return text
        ? [
            <p>
              <Foreign language={language}>{text}</Foreign>
            </p>,
          ]
        : []
    })}
  </>
)

function factsOf(c: Ctx, organisation: Organisation): Fact[] {
  const t = say(c)
  const texts = (label: string, all: Texts) =>
    Object.keys(all).length > 0 ? [{ label, value: <InAllLanguages texts={all} /> }] : []
  const { email, website } = organisation
  return [
    ...texts(t('organisation.names'), organisation.names),
    ...texts(t('organisation.legal-forms'), organisation.legalForms),
    ...texts(t('organisation.purposes'), organisation.purposes),
    ...(email ? [{ label: t('organisation.field.email'), value: <Link href={`mailto:${email}`}>{email}</Link> }] : []),
    ...(website ? [{ label: t('organisation.field.website'), value: <Link href={website}>{website}</Link> }] : []),
    { label: t('organisation.field.time-zone'), value: organisation.timeZone },
    { label: t('organisation.field.base-currency'), value: organisation.baseCurrency },
    {
      label: t('organisation.field.languages'),
      value: organisation.languages.map((language) => languageNames[language]).join(' · '),
    },
  ]
}

const PolicySection = (props: { c: Ctx; policy: Policy }) => {
  const t = say(props.c)
  const { disclosureThreshold: least, releaseDelayDays: days } = props.policy
  return (
    <Section
      title={t('organisation.policy')}
      actions={
        props.c.may('organisation.set-policy') && (
          <LinkButton href="/organisation/set-policy">{t('organisation.set-policy.title')}</LinkButton>
        )
      }
    >
      <SummaryList
        facts={[
          {
            label: t('organisation.field.threshold'),
            value: t('organisation.threshold-means', { least, most: least - 1 }),
          },
          { label: t('organisation.field.delay'), value: t('organisation.delay-means', { days }) },
        ]}
      />
    </Section>
  )
}

async function yearsSection(c: Ctx) {
  const t = say(c)
  if (!c.may('organisation.list-fiscal-years')) return null
  const years = (await listFiscalYears(c.world, c.actor, {})).filter((year) => !year.voided_at)
  return (
    <Section
      title={t('organisation.list-fiscal-years.title')}
      actions={
        years.length > 0 && (
          <LinkButton href="/organisation/fiscal-years">{t('organisation.list-fiscal-years.all')}</LinkButton>
        )
      }
    >
      <YearsTable c={c} years={years.slice(0, 3)} />
    </Section>
  )
}

// a kept version is the row as it was, by column
function profileBefore(c: Ctx, { before }: Version): string {
  const names = (before.names ?? {}) as Texts
  const used = Array.isArray(before.languages) ? before.languages : []
  return [
    ...[textIn(names, c.language), textIn((before.legal_forms ?? {}) as Texts, c.language)],
    ...[before.email, before.website, before.time_zone, before.base_currency],
    languages
      .filter((language) => used.includes(language))
      .map((language) => languageNames[language])
      .join(', '),
    textIn((before.purposes ?? {}) as Texts, c.language),
  ]
    .filter(Boolean)
    .join(' · ')
}

function policyBefore(c: Ctx, { before }: Version): string {
  const t = say(c)
  const least = Number(before.disclosure_threshold)
  return [
    t('organisation.threshold-means', { least, most: least - 1 }),
    c.say('ui.problem-of', {
      label: t('organisation.field.delay'),
      text: t('organisation.delay-means', { days: Number(before.release_delay_days) }),
    }),
  ].join(' · ')
}

/** Who keeps these records, and by which rules they are published. */
export async function show(c: Ctx) {
  const t = say(c)
  const { profile, policy, versions, policyVersions } = await getProfile(c.world, c.actor, {})
  const title = profile ? textIn(profile.names, c.language) : t('organisation.title')
  const set = c.may('organisation.set-profile') && (
    <LinkButton tone={profile ? 'plain' : 'primary'} href="/organisation/set-profile">
      {t('organisation.set-profile.title')}
    </LinkButton>
  )
  const years = await yearsSection(c)
  return page(
    t('organisation.get-profile.title'),
    <>
      <PageHeader title={title} lead={t('organisation.get-profile.lead')} actions={profile && set} />
      {profile ? (
        <SummaryList facts={factsOf(c, profile)} />
      ) : (
        <EmptyState
          title={t('organisation.get-profile.empty')}
          text={t('organisation.get-profile.empty.text')}
          action={set}
        />
      )}
      <PolicySection c={c} policy={policy} />
      {years}
      <VersionsSection
        c={c}
        of={t('organisation.profile')}
        versions={versions}
        was={(version) => profileBefore(c, version)}
      />
      <VersionsSection
        c={c}
        of={t('organisation.policy')}
        versions={policyVersions}
        was={(version) => policyBefore(c, version)}
      />
    </>,
  )
}
