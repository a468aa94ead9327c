import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listSpendings, type SpendingRow } from '../queries/list-spendings.ts'
import { works } from '../rules/choices.ts'
import { fundOptions, moneyText, say } from './parts.tsx'

async function choicesOf(c: Ctx) {
  const t = say(c)
  return [
    {
      name: 'fund',
      label: t('giving.field.fund'),
      all: t('giving.all-funds'),
      options: c.may('giving.list-funds') ? await fundOptions(c) : [],
    },
    {
      name: 'work',
      label: t('giving.dimension.work'),
      all: t('giving.all-works'),
      options: works.map((value) => ({ value, label: t(`giving.work.${value}`) })),
    },
    {
      name: 'approved',
      label: t('giving.field.approval'),
      all: t('giving.all-approvals'),
      options: [{ value: 'no', label: t('giving.not-approved') }],
    },
  ]
}

type Choices = Awaited<ReturnType<typeof choicesOf>>

function activeOf(c: Ctx, choices: Choices) {
  const chosen = choices.flatMap(({ name, options }) => {
    const given = c.query(name)
    if (!given) return []
    return [{ label: options.find(({ value }) => value === given)?.label ?? given, removeHref: without(c.url, name) }]
  })
  const from = c.query('from')
  if (!isDay(from)) return chosen
  const key = c.query('order') === 'asc' ? 'giving.from-day' : 'giving.up-to'
  return [
    ...chosen,
    { label: say(c)(key, { day: formatDay(from ?? '', c.language) }), removeHref: without(c.url, 'from') },
  ]
}

const Buttons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('giving.record-spending') && (
        <LinkButton tone="primary" href="/giving/spendings/record">
          {t('giving.record-spending.title')}
        </LinkButton>
      )}
      {c.may('giving.import-spendings') && (
        <LinkButton href="/imports/giving.import-spendings">{t('giving.import-spendings.title')}</LinkButton>
      )}
    </>
  )
}

/** What the reader must know of a spending: void, or no longer covered by an approval. */
export const SpendingBadges = (props: { c: Ctx; row: { approved: boolean; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    {!props.row.approved && !props.row.voided_at && <Badge tone="warning">{say(props.c)('giving.not-approved')}</Badge>}
  </>
)

function columnsOf(c: Ctx): Column<SpendingRow>[] {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('giving.field.spent-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => formatDay(row.spent_on, c.language),
    },
    {
      key: 'purpose',
      label: t('giving.field.spent-for'),
      priority: 1,
      cell: (row) => (
        <>
          {row.purpose} <SpendingBadges c={c} row={row} />
        </>
      ),
    },
    {
      key: 'amount',
      label: t('giving.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, row.currency, c.language),
    },
    { key: 'work', label: t('giving.dimension.work'), cell: (row) => t(`giving.work.${row.work}`) },
    { key: 'fund', label: t('giving.field.fund'), cell: (row) => textIn(row.names, c.language) },
    { key: 'ref', label: t('giving.field.ref'), fit: true, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

/** What was spent, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listSpendings(c.world, c.actor, askedIn(c.url))
  const choices = await choicesOf(c)
  const active = activeOf(c, choices)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('giving.list-spendings.title'),
    <>
      <PageHeader
        title={t('giving.list-spendings.title')}
        lead={t('giving.list-spendings.lead')}
        actions={none ? undefined : <Buttons c={c} />}
      />
      {!none && (
        <Filters url={c.url} active={active}>
          {choices.map((choice) => (
            <FilterSelect url={c.url} {...choice} />
          ))}
          <DateField name="from" label={t('giving.field.from')} value={c.query('from') ?? ''} />
        </Filters>
      )}
      <Table
        caption={t('giving.list-spendings.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('giving.get-spending') ? (row) => `/giving/spendings/${row.id}` : undefined}
        empty={{
          title: t('giving.list-spendings.empty'),
          text: t(none ? 'giving.list-spendings.empty.text' : 'giving.list-spendings.empty.filtered'),
          action: none ? <Buttons c={c} /> : undefined,
        }}
        columns={columnsOf(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('giving.list-spendings.many')
              : t('giving.list-spendings.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
