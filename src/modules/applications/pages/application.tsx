import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Foreign, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getApplication } from '../queries/get-application.ts'
import { applicationSaid } from './application-said.ts'
import {
  ActButtons,
  ApplicationBadges,
  applicantName,
  applicationsCrumb,
  countryText,
  criterionText,
  doer,
  OutcomeBadge,
  recordedByText,
  Said,
  say,
  sayAbilities,
  spokenText,
} from './parts.tsx'

type Application = Awaited<ReturnType<typeof getApplication>>
type Props = { c: Ctx; application: Application }

const lines = (texts: readonly string[]) => texts.map((text) => <p>{text}</p>)

function toldFacts(c: Ctx, application: Application) {
  const t = say(c)
  const { name, email, country, languages, skills, hours, words } = application
  const skillNames = skills.map((skill) => sayAbilities(c)(`volunteers.skill.${skill}`))
  return [
    ...(name ? [{ label: t('applications.field.name'), value: name }] : []),
    ...(email ? [{ label: t('applications.field.email'), value: email }] : []),
    ...(country ? [{ label: t('applications.field.country'), value: countryText(c, country) }] : []),
    ...(languages.length > 0
      ? [{ label: t('applications.field.languages'), value: lines(languages.map((one) => spokenText(c, one))) }]
      : []),
    ...(skills.length > 0 ? [{ label: t('applications.field.skills'), value: lines(skillNames) }] : []),
    ...(hours ? [{ label: t('applications.field.hours-told'), value: t('applications.hours-told', { hours }) }] : []),
    ...(words
      ? [
          {
            label: t('applications.field.words'),
            value: <Foreign language={application.language}>{lines(words.split(/\n+/))}</Foreign>,
          },
        ]
      : []),
  ]
}

function personFact(c: Ctx, { person, volunteer_id }: Application) {
  const t = say(c)
  if (!person) return []
  const text = person.name ? c.say('ui.with-ref', { name: person.name, ref: person.ref }) : person.ref
  return [
    {
      label: t('applications.field.person'),
      value: c.may('people.get-party') ? <Link href={`/people/${person.id}`}>{text}</Link> : text,
    },
    ...(volunteer_id && c.may('volunteers.get-volunteer')
      ? [
          {
            label: t('applications.field.volunteer'),
            value: <Link href={`/volunteers/${volunteer_id}`}>{t('applications.see-volunteer')}</Link>,
          },
        ]
      : []),
  ]
}

function factsOf(c: Ctx, application: Application) {
  const t = say(c)
  const title = <Said c={c} texts={application.titles} />
  const profile = c.may('applications.get-profile') ? (
    <Link href={`/applications/profiles/${application.profile_id}`}>{title}</Link>
  ) : (
    title
  )
  return [
    { label: t('applications.profile'), value: profile },
    ...toldFacts(c, application),
    ...personFact(c, application),
    { label: t('applications.field.answer-language'), value: languageNames[application.language] },
    { label: t('applications.field.received'), value: formatDay(application.received_day, c.language) },
    { label: t('applications.field.source'), value: t(`applications.source.${application.source}`) },
    ...(application.erasedOn
      ? [{ label: t('applications.field.erased-on'), value: formatDay(application.erasedOn, c.language) }]
      : []),
    ...(application.note ? [{ label: t('applications.field.note'), value: application.note }] : []),
    { label: t('applications.field.ref'), value: application.ref },
    { label: t('applications.field.recorded'), value: recordedByText(c, application) },
  ]
}

const MatchSection = ({ c, application: { match } }: Props) => {
  const t = say(c)
  if (!match) return null
  const facts = match.requirements.map(({ outcome, criteria }, i) => ({
    label: t('applications.requirement', { number: i + 1 }),
    value: (
      <>
        {criteria.map((one, j) => (
          <p>
            {j === 0
              ? criterionText(c, one.criterion)
              : t('applications.or', { other: criterionText(c, one.criterion) })}{' '}
            <OutcomeBadge c={c} outcome={one.outcome} />
          </p>
        ))}
        {criteria.length > 1 && (
          <p>
            {t('applications.together')} <OutcomeBadge c={c} outcome={outcome} />
          </p>
        )}
      </>
    ),
  }))
  return (
    <Section title={t('applications.match')}>
      <p>{t(`applications.match.${match.outcome}`)}</p>
      {facts.length > 0 && <SummaryList facts={facts} />}
    </Section>
  )
}

const Answers = ({ c, application }: Props) => {
  const t = say(c)
  const entries = application.answers.map((answer) => ({
    date: answer.sent_on
      ? t('applications.answer.sent', { day: formatDay(answer.sent_on, c.language), who: answer.sent_by ?? '' })
      : t('applications.answer.waits'),
    title: answer.subject ? <Foreign language={answer.language}>{answer.subject}</Foreign> : t('applications.erased'),
    note: answer.text && <Foreign language={answer.language}>{lines(answer.text.split(/\n+/))}</Foreign>,
  }))
  if (entries.length === 0 && isOver(application)) return null
  const waits = application.answers.some(({ sent_on }) => sent_on === null)
  const acts = waits
    ? [
        { act: 'correct-answer', tail: 'correct-answer' },
        { act: 'mark-answered', tail: 'mark-answered' },
      ]
    : [{ act: 'draft-answer', tail: 'draft-answer' }]
  return (
    <Section title={t('applications.answers')}>
      {entries.length > 0 ? (
        <Timeline entries={entries} />
      ) : (
        <EmptyState title={t('applications.answers.empty')} text={t('applications.answers.empty.text')} />
      )}
      {waits && !isOver(application) && (
        <Notice title={t('applications.answer.waits')}>
          <p>{t('applications.answer.waits.text', { email: application.email ?? '–' })}</p>
        </Notice>
      )}
      {!isOver(application) && (
        <Actions>
          <ActButtons c={c} here={`/applications/${application.id}`} acts={acts} />
        </Actions>
      )}
    </Section>
  )
}

const isOver = ({ voided_at, erased_at }: Application) => voided_at !== null || erased_at !== null

const States = ({ c, application }: Props) => {
  const t = say(c)
  const entries = application.states.map((row) => ({
    date: formatDay(row.day, c.language),
    title: t(`applications.state.${row.state}`),
    note: [row.reason, doer(c, row.recorded_by)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('applications.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

function actsOn({ erased_at, voided_at, state }: Application) {
  if (erased_at) return []
  if (voided_at) return [{ act: 'restore-application', tail: 'restore' }]
  return [
    { act: 'set-application-state', tail: 'set-state' },
    ...(state === 'accepted' ? [] : [{ act: 'accept-application', tail: 'accept' }]),
    { act: 'correct-application', tail: 'correct' },
    { act: 'void-application', tail: 'void' },
  ]
}

/** One application: what was told, how it meets its profile, how it stands and what was answered. */
export async function show(c: Ctx) {
  const t = say(c)
  const application = await getApplication(c.world, c.actor, { id: c.param('id') })
  const name = applicantName(application)
  return page(
    name,
    <>
      <PageHeader
        title={name}
        badge={<ApplicationBadges c={c} row={application} />}
        breadcrumb={[applicationsCrumb(c)]}
        actions={<ActButtons c={c} here={`/applications/${application.id}`} acts={actsOn(application)} />}
      />
      {application.erased_at && (
        <Notice title={t('applications.erased')}>
          <p>{t('applications.erased.text')}</p>
        </Notice>
      )}
      <SummaryList facts={factsOf(c, application)} />
      <MatchSection c={c} application={application} />
      <States c={c} application={application} />
      <Answers c={c} application={application} />
      <RelatedSection
        related={await c.related({ kind: 'applications.application', id: application.id, ref: application.ref })}
        language={c.language}
      />
      <VersionsSection c={c} versions={application.versions} now={{ ...application }} fields={applicationSaid(c)} />
    </>,
  )
}
