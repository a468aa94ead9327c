import { askedIn } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, PostButton } from '#ui/basics.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { Actions, PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type Likely, listLikelyHouseholds } from '../queries/list-likely-households.ts'
import { householdName } from '../rules/household-name.ts'
import { say } from './parts.tsx'

const createHref = ({ family, script, language, persons }: Likely) => {
  const asked = new URLSearchParams({
    name: householdName(family, script),
    ...(language && { language }),
    members: persons.map(({ ref }) => ref).join(','),
  })
  return `/people/households/create?${asked}`
}

const Choices = ({ c, one }: { c: Ctx; one: Likely }) => {
  const t = say(c)
  const who = one.persons.map(({ ref }) => ref).join(', ')
  return (
    <Actions>
      {c.may('people.create-household') && (
        <LinkButton href={createHref(one)}>{t('people.list-likely-households.confirm')}</LinkButton>
      )}
      {c.may('people.live-apart') && (
        <PostButton
          action="/people/live-apart"
          tone="quiet"
          values={Object.fromEntries(one.persons.map(({ ref }, at) => [`members.${at}`, ref]))}
          label={`${t('people.live-apart.submit')}: ${who}`}
        >
          {t('people.live-apart.submit')}
        </PostButton>
      )}
    </Actions>
  )
}

function columnsOf(c: Ctx): Column<Likely>[] {
  const t = say(c)
  return [
    { key: 'family', label: t('people.field.family'), priority: 1, cell: (one) => one.family },
    {
      key: 'persons',
      label: t('people.field.members'),
      cell: (one) => one.persons.map(({ name, ref }) => c.say('ui.with-ref', { name, ref })).join(' · '),
    },
    { key: 'address', label: t('people.field.address'), priority: 3, cell: (one) => one.address },
    { key: 'choices', label: t('people.field.decision'), cell: (one) => <Choices c={c} one={one} /> },
  ]
}

/** Persons of one address and family name, to be confirmed or told apart. */
export async function show(c: Ctx) {
  const t = say(c)
  const likely = await listLikelyHouseholds(c.world, c.actor, { ...askedIn(c.url), day: c.today })
  const title = t('people.list-likely-households.title')
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={t('people.list-likely-households.lead')}
        breadcrumb={[{ href: '/people/households', label: t('people.list-households.title') }]}
      />
      <Table
        caption={title}
        captionHidden
        rows={likely.rows}
        empty={{ title: t('people.list-likely-households.empty'), text: t('people.list-likely-households.empty.text') }}
        columns={columnsOf(c)}
      />
      <ListPager
        url={c.url}
        listed={likely}
        text={t('people.list-likely-households.shown', { total: likely.rows.length })}
      />
    </>,
  )
}
