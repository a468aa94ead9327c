import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { volunteersUse } from '../queries/in-use.ts'
import { listVolunteers, type VolunteerRow } from '../queries/list-volunteers.ts'
import { skills, volunteerKinds } from '../rules/choices.ts'
import { countryOptions, countryText, languageOptions, say, spokenText, without } from './parts.tsx'

type Option = { value: string; label: string }

interface Choice {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly options: readonly Option[]
}

async function choicesOf(c: Ctx): Promise<Choice[]> {
  const t = say(c)
  const used = await volunteersUse(c.world.db, c.actor)
  const languages = (codes: readonly string[]) => languageOptions(c, codes).filter(({ value }) => codes.includes(value))
  return [
    {
      name: 'skill',
      label: t('volunteers.field.skill'),
      all: t('volunteers.all-skills'),
      options: skills.map((value) => ({ value, label: t(`volunteers.skill.${value}`) })),
    },
    {
      name: 'language',
      label: t('volunteers.field.from-language'),
      all: t('volunteers.all-languages'),
      options: languages(used.languages),
    },
    {
      name: 'into',
      label: t('volunteers.field.into'),
      all: t('volunteers.all-languages'),
      options: languages(used.into),
    },
    {
      name: 'country',
      label: t('volunteers.field.country'),
      all: t('volunteers.all-countries'),
      options: countryOptions(c, used.countries),
    },
    {
      name: 'kind',
      label: t('volunteers.field.kind'),
      all: t('volunteers.all-kinds'),
      options: volunteerKinds.map((value) => ({ value, label: t(`volunteers.kind.${value}`) })),
    },
    {
      name: 'state',
      label: t('volunteers.field.state'),
      all: t('volunteers.all-states'),
      options: (['serving', 'ended'] as const).map((value) => ({ value, label: t(`volunteers.state.${value}`) })),
    },
    {
      name: 'thanks',
      label: t('volunteers.consents'),
      all: t('volunteers.all-states'),
      options: [
        { value: 'granted', label: t('volunteers.may-be-thanked') },
        { value: 'withdrawn', label: t('volunteers.not-named') },
        { value: 'unasked', label: t('volunteers.not-asked') },
      ],
    },
  ]
}

const activeOf = (c: Ctx, choices: readonly Choice[]) =>
  choices.flatMap(({ name, options }) => {
    const given = c.query(name)
    if (!given) return []
    return [{ label: options.find(({ value }) => value === given)?.label ?? given, removeHref: without(c, name) }]
  })

const Actions = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('volunteers.create-volunteer') && (
        <LinkButton tone="primary" href="/volunteers/create">
          {t('volunteers.create-volunteer.title')}
        </LinkButton>
      )}
      {c.may('volunteers.import-volunteers') && (
        <LinkButton href="/imports/volunteers.import-volunteers">{t('volunteers.import-volunteers.title')}</LinkButton>
      )}
    </>
  )
}

const serviceText = (c: Ctx, { since_edtf, until_edtf }: VolunteerRow) => {
  const since = dateText(since_edtf, c.language)
  return until_edtf
    ? say(c)('volunteers.from-until', { since, until: dateText(until_edtf, c.language) })
    : say(c)('volunteers.since', { since })
}

const columnsFor = (c: Ctx): Column<VolunteerRow>[] => {
  const t = say(c)
  const name: Column<VolunteerRow> = {
    key: 'name',
    label: t('volunteers.field.name'),
    priority: 1,
    cell: (row) => (
      <>
        {row.name ?? row.ref} <VoidMark row={row} />
      </>
    ),
  }
  return [
    name,
    {
      key: 'skills',
      label: t('volunteers.field.skills'),
      cell: (row) =>
        row.skills.map((skill) => (
          <>
            <Badge>{t(`volunteers.skill.${skill}`)}</Badge>{' '}
          </>
        )),
    },
    {
      key: 'languages',
      label: t('volunteers.field.languages'),
      cell: (row) => row.languages.map((spoken) => <p>{spokenText(c, spoken)}</p>),
    },
    {
      key: 'country',
      label: t('volunteers.field.country'),
      cell: (row) => row.country && countryText(c, row.country),
    },
    { key: 'kind', label: t('volunteers.field.kind'), cell: (row) => t(`volunteers.kind.${row.kind}`) },
    { key: 'service', label: t('volunteers.services'), priority: 3, cell: (row) => serviceText(c, row) },
    { key: 'ref', label: t('volunteers.field.ref'), fit: true, priority: 3, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

/** Who gives time and skill, to be found by what they can do. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listVolunteers(c.world, c.actor, { ...askedIn(c.url), day: c.today })
  const choices = await choicesOf(c)
  const active = activeOf(c, choices)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('volunteers.list-volunteers.title'),
    <>
      <PageHeader
        title={t('volunteers.list-volunteers.title')}
        lead={t('volunteers.list-volunteers.lead')}
        actions={none ? undefined : <Actions c={c} />}
      />
      {!none && (
        <Filters url={c.url} active={active}>
          {choices.map((choice) => (
            <FilterSelect url={c.url} {...choice} />
          ))}
        </Filters>
      )}
      <Table
        caption={t('volunteers.list-volunteers.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('volunteers.get-volunteer') ? (row) => `/volunteers/${row.id}` : undefined}
        empty={{
          title: t('volunteers.list-volunteers.empty'),
          text: t(
            active.length > 0 ? 'volunteers.list-volunteers.empty.filtered' : 'volunteers.list-volunteers.empty.text',
          ),
          action: none ? <Actions c={c} /> : undefined,
        }}
        columns={columnsFor(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('volunteers.list-volunteers.many')
              : t('volunteers.list-volunteers.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
