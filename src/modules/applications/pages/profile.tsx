import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { saidIn, type Texts } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Foreign, Notice } from '#ui/basics.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getProfile } from '../queries/get-profile.ts'
import { type CriterionRow, requirementsIn } from '../queries/profile-rows.ts'
import { criterionKinds, type ProfileKind } from '../rules/choices.ts'
import {
  ActButtons,
  criterionText,
  otherTexts,
  ProfileBadges,
  profilesCrumb,
  say,
  titleText,
  wantedText,
} from './parts.tsx'

type Profile = Awaited<ReturnType<typeof getProfile>>

const actsOn = ({ voided_at }: Profile) =>
  voided_at
    ? [{ act: 'restore-profile', tail: 'restore' }]
    : [
        { act: 'set-profile-state', tail: 'set-state' },
        { act: 'correct-profile', tail: 'correct' },
        { act: 'void-profile', tail: 'void' },
      ]

function daysFact(c: Ctx, { open_from, open_until }: Profile) {
  const t = say(c)
  return [
    ...(open_from ? [{ label: t('applications.field.open-from'), value: formatDay(open_from, c.language) }] : []),
    ...(open_until ? [{ label: t('applications.field.open-until'), value: formatDay(open_until, c.language) }] : []),
  ]
}

function factsOf(c: Ctx, profile: Profile) {
  const t = say(c)
  const about = saidIn(profile.descriptions, c.language)
  return [
    { label: t('applications.field.kind'), value: t(`applications.kind.${profile.kind}`) },
    ...(about.text
      ? [
          {
            label: t('applications.field.description'),
            value: <Foreign language={about.language}>{about.text}</Foreign>,
          },
        ]
      : []),
    ...(profile.place ? [{ label: t('applications.field.place'), value: profile.place }] : []),
    { label: t('applications.field.wanted'), value: wantedText(c, profile.wanted) },
    ...daysFact(c, profile),
    ...otherTexts(c, t('applications.field.title'), profile.titles),
    ...otherTexts(c, t('applications.field.description'), profile.descriptions),
    ...(profile.note ? [{ label: t('applications.field.note'), value: profile.note }] : []),
    { label: t('applications.field.ref'), value: profile.ref },
    { label: t('applications.field.recorded'), value: recordedText(c, profile) },
  ]
}

const Requirements = ({ c, profile }: { c: Ctx; profile: Profile }) => {
  const t = say(c)
  const requirements = requirementsIn(profile.criteria)
  const facts = requirements.map((criteria, i) => ({
    label: t('applications.requirement', { number: i + 1 }),
    value: criteria.map((criterion, j) => (
      <p>{j === 0 ? criterionText(c, criterion) : t('applications.or', { other: criterionText(c, criterion) })}</p>
    )),
  }))
  const acts = [
    { act: 'add-criterion', tail: 'add-criterion' },
    ...(requirements.length > 0 ? [{ act: 'remove-criterion', tail: 'remove-criterion' }] : []),
  ]
  return (
    <Section title={t('applications.requirements')}>
      {facts.length > 0 ? (
        <SummaryList facts={facts} />
      ) : (
        <EmptyState title={t('applications.requirements.empty')} text={t('applications.requirements.empty.text')} />
      )}
      {!profile.voided_at && (
        <Actions>
          <ActButtons c={c} here={`/applications/profiles/${profile.id}`} acts={acts} />
        </Actions>
      )}
    </Section>
  )
}

const States = ({ c, profile }: { c: Ctx; profile: Profile }) => {
  const t = say(c)
  const entries = profile.states.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`applications.profile-state.${row.state}`),
    note: [row.reason, doerText(c, row.recorded_by)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('applications.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

/** What a profile says, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (label: string, column: string): SaidField => ({
    label,
    of: (row: RecordRow) => String(row[column] ?? ''),
  })
  const texts = (label: string, column: string): SaidField => ({
    label,
    of: (row) => Object.values((row[column] ?? {}) as Texts).join(' · '),
  })
  const day = (label: string, column: string): SaidField => ({
    label,
    of: (row) => (row[column] ? formatDay(String(row[column]), c.language) : ''),
  })
  return [
    texts(t('applications.field.title'), 'titles'),
    texts(t('applications.field.description'), 'descriptions'),
    { label: t('applications.field.kind'), of: (row) => t(`applications.kind.${row.kind as ProfileKind}`) },
    text(t('applications.field.place'), 'place'),
    text(t('applications.field.wanted'), 'wanted'),
    day(t('applications.field.open-from'), 'open_from'),
    day(t('applications.field.open-until'), 'open_until'),
    {
      label: t('applications.requirements'),
      of: (row) =>
        row.criteria === undefined
          ? undefined
          : requirementsIn(row.criteria as CriterionRow[])
              .map((criteria) => criteria.map((criterion) => criterionText(c, criterion)).join(' / '))
              .join('; '),
    },
    text(t('applications.field.note'), 'note'),
  ]
}

// nobody is asked why a requirement is added; the record keeps its kind in place of a reason
const versionsSaid = (c: Ctx, { versions }: Profile) =>
  versions.map((version) => {
    const kind = criterionKinds.find((one) => version.reason === `+ ${one}`)
    const reason =
      kind &&
      c.say('ui.problem-of', {
        label: say(c)('applications.add-criterion.title'),
        text: say(c)(`applications.criterion.${kind}`),
      })
    return reason ? { ...version, reason } : version
  })

/** One profile: what it says, what it requires, and since when it is published. */
export async function show(c: Ctx) {
  const t = say(c)
  const profile = await getProfile(c.world, c.actor, { id: c.param('id') })
  return page(
    titleText(c, profile),
    <>
      <PageHeader
        title={titleText(c, profile)}
        badge={<ProfileBadges c={c} row={profile} />}
        breadcrumb={[profilesCrumb(c)]}
        actions={<ActButtons c={c} here={`/applications/profiles/${profile.id}`} acts={actsOn(profile)} />}
      />
      {profile.is_field_role && (
        <Notice title={t('applications.locked')}>
          <p>{t('applications.locked.text')}</p>
        </Notice>
      )}
      <SummaryList facts={factsOf(c, profile)} />
      <Requirements c={c} profile={profile} />
      <States c={c} profile={profile} />
      <RelatedSection
        related={await c.related({ kind: 'applications.profile', id: profile.id, ref: profile.ref })}
        language={c.language}
      />
      <VersionsSection c={c} versions={versionsSaid(c, profile)} now={{ ...profile }} fields={saidOf(c)} />
    </>,
  )
}
