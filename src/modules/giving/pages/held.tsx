import { findByRef } from '#modules/people/face.ts'
import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { DateField, HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { HeldBalance } from '../queries/held-balances.ts'
import { type HeldRow, listHeld } from '../queries/list-held.ts'
import { heldKinds } from '../rules/choices.ts'
import { moneyText, say, withRef } from './parts.tsx'

async function activeOf(c: Ctx) {
  const t = say(c)
  const [kind, owner, from] = [c.query('kind'), c.query('owner'), c.query('from')]
  const known = heldKinds.find((one) => one === kind)
  const party = owner && c.may('people.get-party') ? (await findByRef(c.world.db, [owner])).get(owner) : undefined
  const key = c.query('order') === 'asc' ? 'giving.from-day' : 'giving.up-to'
  return [
    ...(owner
      ? [
          {
            label: t('giving.held-for', { owner: party ? withRef(c, party.name, party.ref) : owner }),
            removeHref: without(c.url, 'owner'),
          },
        ]
      : []),
    ...(kind ? [{ label: known ? t(`giving.held-kind.${known}`) : kind, removeHref: without(c.url, 'kind') }] : []),
    ...(from && isDay(from)
      ? [{ label: t(key, { day: formatDay(from, c.language) }), removeHref: without(c.url, 'from') }]
      : []),
  ]
}

const Buttons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('giving.hold-money') && (
        <LinkButton tone="primary" href="/giving/held/record">
          {t('giving.hold-money.title')}
        </LinkButton>
      )}
      {c.may('giving.pass-on-money') && (
        <LinkButton href="/giving/held/pass-on">{t('giving.pass-on-money.title')}</LinkButton>
      )}
      {c.may('giving.import-held') && (
        <LinkButton href="/imports/giving.import-held">{t('giving.import-held.title')}</LinkButton>
      )}
    </>
  )
}

const passOnHref = ({ ref, currency, left }: HeldBalance) =>
  `/giving/held/pass-on?${new URLSearchParams({
    ...{ owner: ref, currency },
    amount: plainAmount(moneyFromDatabase(left, currency)),
  })}`

const Balances = ({ c, rows }: { c: Ctx; rows: readonly HeldBalance[] }) => {
  const t = say(c)
  if (rows.length === 0) return null
  const amount = (key: 'came' | 'passed' | 'left'): Column<HeldBalance> => ({
    key,
    label: t(`giving.held.${key}`),
    align: 'end',
    cell: (row) => moneyText(row[key], row.currency, c.language),
  })
  return (
    <Section title={t('giving.held.balances')}>
      <Table
        caption={t('giving.held.balances')}
        captionHidden
        rows={rows}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'owner',
            label: t('giving.field.owner'),
            priority: 1,
            cell: (row) => <Link href={`/people/${row.id}`}>{withRef(c, row.name, row.ref)}</Link>,
          },
          amount('came'),
          amount('passed'),
          amount('left'),
          {
            key: 'act',
            label: t('giving.field.state'),
            cell: (row) =>
              row.left > 0n && c.may('giving.pass-on-money') ? (
                <Link href={passOnHref(row)}>{t('giving.pass-on-money.title')}</Link>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

function columnsOf(c: Ctx): Column<HeldRow>[] {
  const t = say(c)
  const owner: Column<HeldRow> = {
    key: 'owner',
    label: t('giving.field.owner'),
    cell: ({ giver }) => giver && <Link href={`/people/${giver.id}`}>{giver.name}</Link>,
  }
  return [
    {
      key: 'day',
      label: t('giving.field.day'),
      priority: 1,
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => (
        <>
          {formatDay(row.moved_on, c.language)} <VoidMark row={row} />
        </>
      ),
    },
    { key: 'kind', label: t('giving.field.held-kind'), cell: (row) => t(`giving.held-kind.${row.kind}`) },
    ...(c.may('people.get-party') ? [owner] : []),
    {
      key: 'amount',
      label: t('giving.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, row.currency, c.language),
    },
    { key: 'ref', label: t('giving.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

const Choices = ({ c, active }: { c: Ctx; active: Awaited<ReturnType<typeof activeOf>> }) => {
  const t = say(c)
  return (
    <Filters url={c.url} active={active}>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('giving.field.held-kind')}
        all={t('giving.all-states')}
        options={heldKinds.map((value) => ({ value, label: t(`giving.held-kind.${value}`) }))}
      />
      <DateField name="from" label={t('giving.field.from')} value={c.query('from') ?? ''} />
      {c.query('owner') && <HiddenField name="owner" value={c.query('owner') ?? ''} />}
    </Filters>
  )
}

/** Money held for others, what was passed on, and what is still held for whom. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listHeld(c.world, c.actor, askedIn(c.url))
  const active = await activeOf(c)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('giving.list-held.title'),
    <>
      <PageHeader
        title={t('giving.list-held.title')}
        lead={t('giving.list-held.lead')}
        breadcrumb={[{ href: '/giving', label: t('giving.list-gifts.title') }]}
        actions={none ? undefined : <Buttons c={c} />}
      />
      <Balances c={c} rows={listed.balances} />
      {!none && <Choices c={c} active={active} />}
      <Table
        caption={t('giving.list-held.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('giving.get-held') ? (row) => `/giving/held/${row.id}` : undefined}
        empty={{
          title: t('giving.list-held.empty'),
          text: t(none ? 'giving.list-held.empty.text' : 'giving.list-held.empty.filtered'),
          action: none ? <Buttons c={c} /> : undefined,
        }}
        columns={columnsOf(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total) ? t('giving.list-held.many') : t('giving.list-held.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
