import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getVolunteer } from '../queries/get-volunteer.ts'
import type { VolunteerKind } from '../rules/choices.ts'
import { ActButtons, countryText, listCrumb, nameWithRef, say, spokenText } from './parts.tsx'

type Volunteer = Awaited<ReturnType<typeof getVolunteer>>

/** What a volunteer is called on a page: the name, or the reference for who may not look at people. */
export const volunteerName = ({ person, ref }: Pick<Volunteer, 'person' | 'ref'>): string => person?.name ?? ref

function personFact(c: Ctx, { person }: Volunteer) {
  if (!person) return []
  const text = nameWithRef(c, person.name, person.ref)
  const value = c.may('people.get-party') ? <Link href={`/people/${person.id}`}>{text}</Link> : text
  return [{ label: say(c)('volunteers.field.party'), value }]
}

function factsOf(c: Ctx, volunteer: Volunteer) {
  const t = say(c)
  const where = [volunteer.place, volunteer.country && countryText(c, volunteer.country)].filter(Boolean).join(' · ')
  const skills = volunteer.skills.map((skill) => t(`volunteers.skill.${skill}`))
  const languages = volunteer.languages.map(({ from_language, to_language, level }) =>
    spokenText(c, { from: from_language, to: to_language, level }),
  )
  return [
    ...personFact(c, volunteer),
    { label: t('volunteers.field.kind'), value: t(`volunteers.kind.${volunteer.kind}`) },
    ...(where ? [{ label: t('volunteers.field.where'), value: where }] : []),
    ...(skills.length > 0
      ? [{ label: t('volunteers.field.skills'), value: skills.map((skill) => <p>{skill}</p>) }]
      : []),
    ...(volunteer.skill_text ? [{ label: t('volunteers.field.skill-text'), value: volunteer.skill_text }] : []),
    ...(languages.length > 0
      ? [{ label: t('volunteers.field.languages'), value: languages.map((spoken) => <p>{spoken}</p>) }]
      : []),
    ...(volunteer.note ? [{ label: t('volunteers.field.note'), value: volunteer.note }] : []),
    { label: t('volunteers.field.ref'), value: volunteer.ref },
    { label: t('volunteers.field.recorded'), value: recordedText(c, volunteer) },
  ]
}

const Services = ({ c, volunteer }: { c: Ctx; volunteer: Volunteer }) => {
  const t = say(c)
  const entries = [...volunteer.services].reverse().map((service) => {
    const since = dateText(service.since_edtf, c.language)
    return {
      date: since,
      title: service.until_edtf
        ? t('volunteers.from-until', { since, until: dateText(service.until_edtf, c.language) })
        : t('volunteers.since', { since }),
      note: service.reason,
    }
  })
  return (
    <Section title={t('volunteers.services')}>
      <Timeline entries={entries} />
      <Actions>
        <ActButtons
          c={c}
          here={`/volunteers/${volunteer.id}`}
          acts={volunteer.voided_at ? [] : isServing(volunteer) ? ['end-service'] : ['begin-service']}
        />
      </Actions>
    </Section>
  )
}

const isServing = ({ services }: Volunteer) => services.at(-1)?.until_edtf === null

const Consents = ({ c, volunteer }: { c: Ctx; volunteer: Volunteer }) => {
  const t = say(c)
  const entries = volunteer.consents.map((row) => ({
    date: formatDay(row.day, c.language),
    title:
      row.state === 'granted'
        ? t('volunteers.agreed', { words: textIn(row.thanked_as, c.language) })
        : t('volunteers.not-named'),
    note: [row.note, doerText(c, row.recorded_by)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('volunteers.consents')}>
      {entries.length > 0 ? (
        <Timeline entries={entries} />
      ) : (
        <Notice title={t('volunteers.not-asked')}>
          <p>{t('volunteers.not-asked.text')}</p>
        </Notice>
      )}
      <Actions>
        <ActButtons
          c={c}
          here={`/volunteers/${volunteer.id}`}
          acts={
            volunteer.voided_at
              ? []
              : volunteer.thanks === 'withdrawn'
                ? ['grant-consent']
                : ['grant-consent', 'withdraw-consent']
          }
        />
      </Actions>
    </Section>
  )
}

const Hours = ({ c, volunteer }: { c: Ctx; volunteer: Volunteer }) => {
  const t = say(c)
  const ref = encodeURIComponent(volunteer.ref)
  const record = !volunteer.voided_at && c.may('volunteers.record-hours') && (
    <LinkButton href={`/volunteers/hours/record?volunteer=${ref}`}>{t('volunteers.record-hours.title')}</LinkButton>
  )
  return (
    <Section title={t('volunteers.field.hours')}>
      <Table
        caption={t('volunteers.field.hours')}
        captionHidden
        rows={volunteer.hours}
        empty={{ title: t('volunteers.no-hours'), text: t('volunteers.no-hours.text'), action: record }}
        columns={[
          {
            key: 'work',
            label: t('volunteers.field.work'),
            priority: 1,
            cell: (row) => t(`volunteers.work.${row.work}`),
          },
          { key: 'last', label: t('volunteers.field.last'), cell: (row) => formatDay(row.last, c.language) },
          { key: 'times', label: t('volunteers.field.times'), align: 'end', cell: (row) => String(row.times) },
          {
            key: 'time',
            label: t('volunteers.field.time'),
            align: 'end',
            cell: (row) => formatQuantity(row.minutes, 'hour', c.language),
          },
        ]}
      />
      {volunteer.hours.length > 0 && (
        <Actions>
          {record}
          {c.may('volunteers.list-hours') && (
            <LinkButton href={`/volunteers/hours?volunteer=${ref}`}>{t('volunteers.hours-of')}</LinkButton>
          )}
        </Actions>
      )}
    </Section>
  )
}

interface Before {
  readonly skills?: Volunteer['skills']
  readonly languages?: Volunteer['languages']
  readonly service?: { readonly since_edtf: string; readonly until_edtf: string | null }
}

/** What a volunteer says of themselves, in words, now and in an earlier version. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (column: string) => (row: RecordRow) => String(row[column] ?? '')
  const before = (row: RecordRow) => row as Before
  const dateOf = (edtf: string | null | undefined) => (edtf ? dateText(edtf, c.language) : '')
  return [
    { label: t('volunteers.field.kind'), of: (row) => t(`volunteers.kind.${row.kind as VolunteerKind}`) },
    { label: t('volunteers.field.country'), of: (row) => (row.country ? countryText(c, String(row.country)) : '') },
    { label: t('volunteers.field.place'), of: text('place') },
    {
      label: t('volunteers.field.skills'),
      of: (row) => (before(row).skills ?? []).map((skill) => t(`volunteers.skill.${skill}`)).join(', '),
    },
    { label: t('volunteers.field.skill-text'), of: text('skill_text') },
    {
      label: t('volunteers.field.languages'),
      of: (row) =>
        (before(row).languages ?? [])
          .map(({ from_language, to_language, level }) =>
            spokenText(c, { from: from_language, to: to_language, level }),
          )
          .join(', '),
    },
    {
      label: t('volunteers.field.since'),
      of: (row) => dateOf(before(row).service?.since_edtf),
    },
    {
      label: t('volunteers.field.until'),
      of: (row) => dateOf(before(row).service?.until_edtf),
    },
    { label: t('volunteers.field.note'), of: text('note') },
  ]
}

const verbsOf = ({ voided_at }: Volunteer) =>
  voided_at ? (['restore-volunteer'] as const) : (['correct-volunteer', 'void-volunteer'] as const)

/** One volunteer: what they can do, since when, what they gave, and whether they may be thanked. */
export async function show(c: Ctx) {
  const t = say(c)
  const volunteer = await getVolunteer(c.world, c.actor, { id: c.param('id') })
  return page(
    volunteerName(volunteer),
    <>
      <PageHeader
        title={volunteerName(volunteer)}
        badge={
          <>
            <VoidMark row={volunteer} />
            {!isServing(volunteer) && <Badge>{t('volunteers.state.ended')}</Badge>}
            {volunteer.thanks === 'withdrawn' && <Badge tone="warning">{t('volunteers.not-named')}</Badge>}
          </>
        }
        breadcrumb={[listCrumb(c)]}
        actions={<ActButtons c={c} here={`/volunteers/${volunteer.id}`} acts={verbsOf(volunteer)} />}
      />
      <SummaryList facts={factsOf(c, volunteer)} />
      <Services c={c} volunteer={volunteer} />
      <Hours c={c} volunteer={volunteer} />
      <Consents c={c} volunteer={volunteer} />
      <RelatedSection
        related={await c.related({ kind: 'volunteers.volunteer', id: volunteer.id, ref: volunteer.ref })}
        language={c.language}
      />
      <VersionsSection
        c={c}
        versions={volunteer.versions}
        now={{ ...volunteer, service: volunteer.services.at(-1) }}
        fields={saidOf(c)}
      />
    </>,
  )
}
