import { findByRef } from '#modules/people/face.ts'
import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { DateField, HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { currenciesOfGifts } from '../queries/kinds.ts'
import { type GiftRow, listGifts } from '../queries/list-gifts.ts'
import { channels } from '../rules/choices.ts'
import { WaitingMark } from './gift-facts.tsx'
import { currencyText, fundOptions, moneyText, say, withRef } from './parts.tsx'

type Option = { value: string; label: string }

interface Choice {
  readonly name: 'channel' | 'fund' | 'currency' | 'waiting'
  readonly all: 'giving.all-channels' | 'giving.all-funds' | 'giving.all-currencies' | 'giving.all-approvals'
  readonly options: readonly Option[]
}

async function choicesOf(c: Ctx): Promise<Choice[]> {
  const t = say(c)
  const currencies = await currenciesOfGifts(c.world.db)
  return [
    {
      name: 'channel',
      all: 'giving.all-channels',
      options: channels.map((channel) => ({ value: channel, label: t(`giving.channel.${channel}`) })),
    },
    { name: 'fund', all: 'giving.all-funds', options: c.may('giving.list-funds') ? await fundOptions(c) : [] },
    {
      name: 'currency',
      all: 'giving.all-currencies',
      options: currencies.map((currency) => ({ value: currency, label: currencyText(currency, c) })),
    },
    { name: 'waiting', all: 'giving.all-approvals', options: [{ value: 'yes', label: t('giving.waiting') }] },
  ]
}

/** The giver to whose gifts the list is narrowed, by name for who may look at people. */
async function giverChosen(c: Ctx) {
  const ref = c.query('giver')
  if (!ref) return []
  const found = c.may('people.get-party') ? (await findByRef(c.world.db, [ref])).get(ref) : undefined
  const giver = found ? withRef(c, found.name, found.ref) : ref
  return [{ label: say(c)('giving.gifts-of', { giver }), removeHref: without(c.url, 'giver') }]
}

/** The filters in use, each with the way to take it off; a value that no gift has is shown as it is. */
async function activeOf(c: Ctx, choices: readonly Choice[]) {
  const giver = await giverChosen(c)
  const chosen = choices.flatMap(({ name, options }) => {
    const given = c.query(name)
    if (!given) return []
    const label = options.find(({ value }) => value === given)?.label ?? given
    return [{ label, removeHref: without(c.url, name) }]
  })
  const from = c.query('from')
  if (!isDay(from)) return [...giver, ...chosen]
  const key = c.query('order') === 'asc' ? 'giving.from-day' : 'giving.up-to'
  const label = say(c)(key, { day: formatDay(from ?? '', c.language) })
  return [...giver, ...chosen, { label, removeHref: without(c.url, 'from') }]
}

const FilterFields = (props: { c: Ctx; choices: readonly Choice[] }) => {
  const { c, choices } = props
  const t = say(c)
  return (
    <>
      {choices.map(({ name, all, options }) => (
        <FilterSelect url={c.url} name={name} label={t(`giving.field.${name}`)} all={t(all)} options={options} />
      ))}
      <DateField name="from" label={t('giving.field.from')} value={c.query('from') ?? ''} />
      {c.query('giver') && <HiddenField name="giver" value={c.query('giver') ?? ''} />}
    </>
  )
}

const GiftActions = (props: { c: Ctx; funds: boolean }) => {
  const { c } = props
  const t = say(c)
  if (!props.funds)
    return c.may('giving.create-fund') ? (
      <LinkButton tone="primary" href="/giving/funds/create">
        {t('giving.create-fund.title')}
      </LinkButton>
    ) : null
  return (
    <>
      {c.may('giving.record-gift') && (
        <LinkButton tone="primary" href="/giving/gifts/record">
          {t('giving.record-gift.title')}
        </LinkButton>
      )}
      {c.may('giving.import-gifts') && (
        <LinkButton href="/imports/giving.import-gifts">{t('giving.import-gifts.title')}</LinkButton>
      )}
      {c.may('giving.list-held') && (
        <LinkButton tone="quiet" href="/giving/held">
          {t('giving.list-held.title')}
        </LinkButton>
      )}
      {c.may('giving.list-large-bounds') && (
        <LinkButton tone="quiet" href="/giving/large-gift-bounds">
          {t('giving.list-large-bounds.title')}
        </LinkButton>
      )}
    </>
  )
}

type Listed = Awaited<ReturnType<typeof listGifts>>

const giverColumn = (c: Ctx): Column<GiftRow> => ({
  key: 'giver',
  label: say(c)('giving.field.giver'),
  cell: ({ giver }) => giver && <Link href={`/people/${giver.id}`}>{giver.name}</Link>,
})

const GiftTable = (props: { c: Ctx; rows: Listed['rows']; filtered: boolean; funds: boolean }) => {
  const { c } = props
  const t = say(c)
  const why = props.filtered ? '.filtered' : props.funds ? '.text' : '.funds'
  return (
    <Table
      caption={t('giving.list-gifts.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
      empty={{
        title: t('giving.list-gifts.empty'),
        text: t(`giving.list-gifts.empty${why}`),
        action: props.filtered ? undefined : <GiftActions c={c} funds={props.funds} />,
      }}
      columns={[
        {
          key: 'day',
          label: t('giving.field.received-on'),
          priority: 1,
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => (
            <>
              {formatDay(row.received_on, c.language)} <VoidMark row={row} /> <WaitingMark c={c} row={row} />
            </>
          ),
        },
        ...(c.may('people.get-party') ? [giverColumn(c)] : []),
        {
          key: 'amount',
          label: t('giving.field.amount'),
          align: 'end',
          fit: true,
          cell: (row) => moneyText(row.amount, row.currency, c.language),
        },
        { key: 'fund', label: t('giving.field.fund'), cell: (row) => textIn(row.names, c.language) },
        {
          key: 'channel',
          label: t('giving.field.channel'),
          cell: (row) => (
            <>
              {t(`giving.channel.${row.channel}`)}{' '}
              {row.frequency === 'monthly' && <Badge>{t('giving.frequency.monthly')}</Badge>}
            </>
          ),
        },
        { key: 'ref', label: t('giving.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
      ]}
    />
  )
}

/** All gifts of money, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listGifts(c.world, c.actor, given)
  const choices = await choicesOf(c)
  const active = await activeOf(c, choices)
  const funds =
    !c.may('giving.list-funds') || choices.some(({ name, options }) => name === 'fund' && options.length > 0)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('giving.list-gifts.title'),
    <>
      <PageHeader
        title={t('giving.list-gifts.title')}
        lead={t('giving.list-gifts.lead')}
        actions={none ? undefined : <GiftActions c={c} funds={funds} />}
      />
      {!none && (
        <Filters url={c.url} active={active}>
          <FilterFields c={c} choices={choices} />
        </Filters>
      )}
      <GiftTable c={c} rows={listed.rows} filtered={active.length > 0} funds={funds} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total) ? t('giving.list-gifts.many') : t('giving.list-gifts.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
