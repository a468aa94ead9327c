import type { SaidField } from '#platform/changes.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { type Fact, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getHousehold } from '../queries/get-household.ts'
import { addressText } from '../rendering/address-text.ts'
import { ActButtons, livedText } from './household-parts.tsx'
import { languageText, say } from './parts.tsx'

type Household = Awaited<ReturnType<typeof getHousehold>>

function actsOn({ id, voided_at }: Household) {
  const here = `/people/households/${id}`
  if (voided_at) return [['restore-household', `${here}/restore`]] as const
  return [
    ['add-household-member', `${here}/add-member`],
    ['correct-household', `${here}/correct`],
    ['void-household', `${here}/void`],
  ] as const
}

const Address = ({ c, living }: { c: Ctx; living: NonNullable<Household['living']> }) => {
  const t = say(c)
  return (
    <>
      {living.address ? (
        <p>{addressText(living.address, c.language)}</p>
      ) : (
        <p>
          <Muted>{t('people.household.no-address')}</Muted>
        </p>
      )}
      <p>
        <Muted>{t('people.household.address-of', { who: living.whose.name })}</Muted>
      </p>
    </>
  )
}

function factsOf(c: Ctx, household: Household): Fact[] {
  const t = say(c)
  const { language, living, note, ref } = household
  return [
    ...(living ? [{ label: t('people.field.address'), value: <Address c={c} living={living} /> }] : []),
    ...(language ? [{ label: t('people.field.language'), value: languageText(language, c.language) }] : []),
    ...(note ? [{ label: t('people.field.note'), value: note }] : []),
    { label: t('people.field.ref'), value: ref },
    { label: t('people.field.recorded'), value: recordedText(c, household) },
  ]
}

const Members = ({ c, household }: { c: Ctx; household: Household }) => {
  const t = say(c)
  const mayRemove = !household.voided_at && c.may('people.remove-household-member')
  return (
    <Section title={t('people.field.members')}>
      <Table
        caption={t('people.field.members')}
        captionHidden
        rows={household.members}
        empty={{ title: t('people.household.empty'), text: t('people.household.empty.text') }}
        columns={[
          {
            key: 'name',
            label: t('people.field.name'),
            priority: 1,
            cell: (row) =>
              c.may('people.get-party') ? <Link href={`/people/${row.party_id}`}>{row.name}</Link> : row.name,
          },
          { key: 'ref', label: t('people.field.ref'), fit: true, cell: (row) => row.ref },
          { key: 'lived', label: t('people.field.lived'), cell: (row) => livedText(c, row) },
          ...(mayRemove
            ? [
                {
                  key: 'remove',
                  label: t('people.remove-household-member.title'),
                  fit: true,
                  cell: (row: Household['members'][number]) => (
                    <LinkButton href={`/people/household-members/${row.id}/remove`}>
                      {t('people.remove-household-member.title')}
                    </LinkButton>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

interface Was {
  readonly ref: string
  readonly since: string
  readonly until: string | null
}

/** What a household says of itself, in words, now and in an earlier version. */
const saidOf = (c: Ctx): SaidField[] => {
  const t = say(c)
  return [
    { label: t('people.field.household-name'), of: ({ name }) => String(name ?? '') },
    {
      label: t('people.field.members'),
      of: ({ members }) =>
        Array.isArray(members) ? members.map((one: Was) => `${one.ref} (${livedText(c, one)})`).join(' · ') : undefined,
    },
    {
      label: t('people.field.language'),
      of: ({ language }) => (typeof language === 'string' ? languageText(language, c.language) : ''),
    },
    { label: t('people.field.note'), of: ({ note }) => String(note ?? '') },
  ]
}

/** One household: how it is addressed, where, who lives and lived in it, and what was said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const household = await getHousehold(c.world, c.actor, { id: c.param('id') })
  return page(
    household.name,
    <>
      <PageHeader
        title={household.name}
        badge={<VoidMark row={household} />}
        breadcrumb={[{ href: '/people/households', label: t('people.list-households.title') }]}
        actions={<ActButtons c={c} acts={actsOn(household)} />}
      />
      <SummaryList facts={factsOf(c, household)} />
      <Members c={c} household={household} />
      <VersionsSection c={c} versions={household.versions} now={{ ...household }} fields={saidOf(c)} />
    </>,
  )
}
