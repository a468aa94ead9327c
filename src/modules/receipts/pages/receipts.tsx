import { findByRef } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listReceipts, type ReceiptRow } from '../queries/list-receipts.ts'
import { listSeries } from '../queries/list-series.ts'
import { receiptStates } from '../rules/choices.ts'
import { daysText, moneyText, ReceiptBadges, say } from './parts.tsx'

const seriesOptions = async (c: Ctx) =>
  c.may('receipts.list-series')
    ? (await listSeries(c.world, c.actor, {})).map(({ code, names }) => ({
        value: code,
        label: textIn(names, c.language),
      }))
    : []

async function giverName(c: Ctx, ref: string): Promise<string> {
  const found = c.may('people.get-party') ? (await findByRef(c.world.db, [ref])).get(ref) : undefined
  return found ? c.say('ui.with-ref', { name: found.name, ref: found.ref }) : ref
}

/** The filters in use, each with the way to take it off. */
async function activeOf(c: Ctx, series: readonly { value: string; label: string }[]) {
  const t = say(c)
  const [year, state, giver, code] = ['year', 'state', 'giver', 'series'].map((name) => c.query(name))
  const known = receiptStates.find((one) => one === state)
  return [
    ...(giver
      ? [{ label: t('receipts.of-giver', { giver: await giverName(c, giver) }), removeHref: without(c.url, 'giver') }]
      : []),
    ...(year ? [{ label: year, removeHref: without(c.url, 'year') }] : []),
    ...(code
      ? [{ label: series.find(({ value }) => value === code)?.label ?? code, removeHref: without(c.url, 'series') }]
      : []),
    ...(known ? [{ label: t(`receipts.state.${known}`), removeHref: without(c.url, 'state') }] : []),
  ]
}

const everyDay = [
  ['receipts.issue-for-gift', '/receipts/issue-for-gift', 'primary'],
  ['receipts.issue-for-year', '/receipts/issue-for-year', 'plain'],
  ['receipts.list-batches', '/receipts/batches', 'plain'],
  ['receipts.list-series', '/receipts/series', 'quiet'],
  ['receipts.list-policies', '/receipts/policies', 'quiet'],
] as const

// no receipt is issued before there is a series of numbers, and something that holds
const atFirst = [
  ['receipts.list-policies', '/receipts/policies', 'primary'],
  ['receipts.list-series', '/receipts/series', 'plain'],
] as const

const Buttons = ({ c, begins = false }: { c: Ctx; begins?: boolean }) => (
  <>
    {(begins ? atFirst : everyDay)
      .filter(([act]) => c.may(act))
      .map(([act, href, tone]) => (
        <LinkButton href={href} tone={tone}>
          {say(c)(`${act}.title`)}
        </LinkButton>
      ))}
  </>
)

const ReceiptTable = (props: { c: Ctx; rows: readonly ReceiptRow[]; filtered: boolean; begins: boolean }) => {
  const { c, rows, filtered } = props
  const t = say(c)
  return (
    <Table
      caption={t('receipts.list-receipts.title')}
      captionHidden
      rows={rows}
      rowHref={c.may('receipts.get-receipt') ? (row) => `/receipts/${row.id}` : undefined}
      empty={{
        title: t('receipts.list-receipts.empty'),
        text: t(filtered ? 'receipts.list-receipts.empty.filtered' : 'receipts.list-receipts.empty.text'),
        action: filtered ? undefined : <Buttons c={c} begins={props.begins} />,
      }}
      columns={[
        {
          key: 'number',
          label: t('receipts.field.number'),
          priority: 1,
          fit: true,
          cell: (row) => (
            <>
              {row.number} <ReceiptBadges c={c} row={row} />
            </>
          ),
        },
        { key: 'giver', label: t('receipts.field.giver'), cell: (row) => row.giver },
        {
          key: 'amount',
          label: t('receipts.field.amount'),
          align: 'end',
          fit: true,
          cell: (row) => moneyText(row.amount, row.currency, c.language),
        },
        {
          key: 'kind',
          label: t('receipts.field.kind'),
          cell: (row) => (
            <>
              {t(`receipts.kind.${row.kind}`)} {row.deductible && <Badge>{t('receipts.deductible')}</Badge>}
            </>
          ),
        },
        { key: 'days', label: t('receipts.field.days'), cell: (row) => <Muted>{daysText(c, row)}</Muted> },
        {
          key: 'issued',
          label: t('receipts.field.issued-on'),
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => formatDay(row.issued_on, c.language),
        },
      ]}
    />
  )
}

/** All receipts, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listReceipts(c.world, c.actor, askedIn(c.url))
  const series = await seriesOptions(c)
  const active = await activeOf(c, series)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('receipts.list-receipts.title'),
    <>
      <PageHeader
        title={t('receipts.list-receipts.title')}
        lead={t('receipts.list-receipts.lead')}
        actions={none ? undefined : <Buttons c={c} />}
      />
      {!none && (
        <Filters url={c.url} active={active}>
          <TextField name="year" label={t('receipts.field.year')} width="short" value={c.query('year') ?? ''} />
          <FilterSelect
            url={c.url}
            name="series"
            label={t('receipts.field.series')}
            all={t('receipts.all-series')}
            options={series}
          />
          <FilterSelect
            url={c.url}
            name="state"
            label={t('receipts.field.state')}
            all={t('receipts.all-states')}
            options={receiptStates.map((value) => ({ value, label: t(`receipts.state.${value}`) }))}
          />
          {c.query('giver') && <HiddenField name="giver" value={c.query('giver') ?? ''} />}
        </Filters>
      )}
      <ReceiptTable c={c} rows={listed.rows} filtered={active.length > 0} begins={series.length === 0} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('receipts.list-receipts.many')
              : t('receipts.list-receipts.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
