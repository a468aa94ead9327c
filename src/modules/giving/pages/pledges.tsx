import { findByRef } from '#modules/people/face.ts'
import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { DateField, HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listPledges, type PledgeRow } from '../queries/list-pledges.ts'
import { pledgeFrequencies, pledgeStates } from '../rules/choices.ts'
import { say, withRef } from './parts.tsx'
import { BehindMark, PledgeState, promiseText } from './pledge-parts.tsx'

function choicesOf(c: Ctx) {
  const t = say(c)
  return [
    {
      name: 'state',
      label: t('giving.field.state'),
      all: t('giving.all-states'),
      options: pledgeStates.map((state) => ({ value: state, label: t(`giving.pledge-state.${state}`) })),
    },
    {
      name: 'frequency',
      label: t('giving.field.frequency'),
      all: t('giving.all-frequencies'),
      options: pledgeFrequencies.map((one) => ({ value: one, label: t(`giving.frequency.${one}`) })),
    },
  ]
}

/** The person or organisation to whose pledges the list is narrowed, by name for who may look at people. */
async function payerChosen(c: Ctx) {
  const ref = c.query('payer')
  if (!ref) return []
  const found = c.may('people.get-party') ? (await findByRef(c.world.db, [ref])).get(ref) : undefined
  const payer = found ? withRef(c, found.name, found.ref) : ref
  return [{ label: say(c)('giving.pledges-of', { payer }), removeHref: without(c.url, 'payer') }]
}

/** The filters in use, each with the way to take it off. */
async function activeOf(c: Ctx) {
  const chosen = choicesOf(c).flatMap(({ name, options }) => {
    const given = c.query(name)
    if (!given) return []
    return [{ label: options.find(({ value }) => value === given)?.label ?? given, removeHref: without(c.url, name) }]
  })
  const from = c.query('from')
  const key = c.query('order') === 'asc' ? 'giving.from-day' : 'giving.up-to'
  const day = isDay(from) ? say(c)(key, { day: formatDay(from ?? '', c.language) }) : undefined
  return [...(await payerChosen(c)), ...chosen, ...(day ? [{ label: day, removeHref: without(c.url, 'from') }] : [])]
}

const PledgeActions = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('giving.record-pledge') && (
        <LinkButton tone="primary" href="/giving/pledges/record">
          {t('giving.record-pledge.title')}
        </LinkButton>
      )}
      {c.may('giving.import-pledges') && (
        <LinkButton href="/imports/giving.import-pledges">{t('giving.import-pledges.title')}</LinkButton>
      )}
    </>
  )
}

const PledgeFilters = ({ c, active }: { c: Ctx; active: Awaited<ReturnType<typeof activeOf>> }) => (
  <Filters url={c.url} active={active}>
    {choicesOf(c).map((choice) => (
      <FilterSelect url={c.url} {...choice} />
    ))}
    <DateField name="from" label={say(c)('giving.field.from')} value={c.query('from') ?? ''} />
    {c.query('payer') && <HiddenField name="payer" value={c.query('payer') ?? ''} />}
  </Filters>
)

function columnsOf(c: Ctx): Column<PledgeRow>[] {
  const t = say(c)
  const payer: Column<PledgeRow> = {
    key: 'payer',
    label: t('giving.field.payer'),
    cell: ({ giver }) => giver && <Link href={`/people/${giver.id}`}>{giver.name}</Link>,
  }
  return [
    {
      key: 'promise',
      label: t('giving.field.promise'),
      priority: 1,
      cell: (row) => promiseText(c, row),
    },
    ...(c.may('people.get-party') ? [payer] : []),
    {
      key: 'fund',
      label: t('giving.field.fund'),
      cell: (row) => (row.names ? textIn(row.names, c.language) : <Muted>–</Muted>),
    },
    {
      key: 'started',
      label: t('giving.field.started-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => formatDay(row.started_on, c.language),
    },
    {
      key: 'state',
      label: t('giving.field.state'),
      fit: true,
      cell: (row) => (
        <>
          <PledgeState c={c} pledge={row} /> <BehindMark c={c} behind={row.behind} since={row.behind_since} />
        </>
      ),
    },
    { key: 'ref', label: t('giving.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

/** All promises of regular gifts, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listPledges(c.world, c.actor, { ...askedIn(c.url), on: c.today })
  const active = await activeOf(c)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('giving.list-pledges.title'),
    <>
      <PageHeader
        title={t('giving.list-pledges.title')}
        lead={t('giving.list-pledges.lead')}
        actions={none ? undefined : <PledgeActions c={c} />}
      />
      {!none && <PledgeFilters c={c} active={active} />}
      <Table
        caption={t('giving.list-pledges.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('giving.get-pledge') ? (row) => `/giving/pledges/${row.id}` : undefined}
        empty={{
          title: t('giving.list-pledges.empty'),
          text: t(none ? 'giving.list-pledges.empty.text' : 'giving.list-pledges.empty.filtered'),
          action: none ? <PledgeActions c={c} /> : undefined,
        }}
        columns={columnsOf(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('giving.list-pledges.many')
              : t('giving.list-pledges.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
