import { carriedResolutions } from '#modules/governance/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Notice } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { DateField, HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader, Tabs } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { type Column, EmptyState } from '#ui/table.tsx'
import { giveBackRest } from '../commands/rests/give-back-rest.ts'
import { type ShownPart, showGiveBack } from '../queries/show-give-back.ts'
import { lastDayOf, mayGoBack } from '../rules/fund-end.ts'
import { generalFund } from '../rules/general-fund.ts'
import { Parts } from './give-back-parts.tsx'
import { fundOptions, moneyText, say, withRef } from './parts.tsx'

type Shown = Awaited<ReturnType<typeof showGiveBack>>
type Proposal = NonNullable<Shown['proposal']>

const hereOf = (c: Ctx) => `/giving/funds/${c.param('id')}`

/** Why nothing can be given back now; null where it can. */
function barOf(c: Ctx, { fund, proposal }: Shown) {
  const t = say(c)
  const last = lastDayOf(fund)
  if (last === null || last >= c.today) return <Notice tone="warning">{t('giving.give-back.running')}</Notice>
  if (!mayGoBack(fund.rest))
    return <Notice tone="warning">{t('giving.rest-goes-elsewhere', { code: fund.code })}</Notice>
  if (!proposal) return <EmptyState title={t('giving.give-back.empty')} text={t('giving.give-back.empty.text')} />
  return null
}

const Sums = ({ c, proposal }: { c: Ctx; proposal: Proposal }) => {
  const t = say(c)
  const { currency, gifts } = proposal
  const money = (minor: bigint) => moneyText(minor, currency, c.language)
  const sum = (amount: bigint, count: bigint) => t('giving.give-back.sum', { amount: money(amount), count })
  return (
    <SummaryList
      facts={[
        { label: t('giving.give-back.rest'), value: money(proposal.rest) },
        { label: t('giving.give-back.back'), value: sum(proposal.back, gifts.back) },
        ...(proposal.kept > 0n ? [{ label: t('giving.give-back.kept'), value: sum(proposal.kept, gifts.kept) }] : []),
        ...(proposal.surplus > 0n
          ? [
              {
                label: t('giving.give-back.surplus'),
                value: t('giving.give-back.surplus.why', { amount: money(proposal.surplus) }),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The currencies in which something is left, each a division of its own. */
const Currencies = ({ c, shown }: { c: Ctx; shown: Shown }) =>
  shown.rests.length < 2 ? null : (
    <Tabs
      label={say(c)('giving.give-back.currencies')}
      items={shown.rests.map(({ currency, left }) => ({
        href: `${hereOf(c)}/give-back?currency=${currency}`,
        label: moneyText(left, currency, c.language),
        current: currency === shown.currency,
      }))}
    />
  )

/** The resolutions that were carried, for who may list them; null for who types one. */
async function resolutionOptions(c: Ctx) {
  if (!c.may('governance.list-resolutions')) return null
  return (await carriedResolutions(c.world.db)).map(({ ref, titles, heldOn }) => ({
    value: ref,
    label: `${formatDay(heldOn, c.language)} · ${withRef(c, textIn(titles, c.language), ref)}`,
  }))
}

async function keptFields(c: Ctx, code: string) {
  const t = say(c)
  const funds = (await fundOptions(c)).filter(({ value, open }) => open && value !== code)
  const usual = funds.find(({ value }) => value === generalFund.code)?.value
  const resolutions = await resolutionOptions(c)
  const shared = {
    name: 'resolution',
    label: t('giving.field.kept-resolution'),
    hint: t(resolutions?.length === 0 ? 'giving.field.kept-resolution.none' : 'giving.field.kept-resolution.hint'),
    value: c.form.text('resolution'),
    required: true,
  }
  return (
    <>
      <SelectField
        name="keptFund"
        label={t('giving.field.kept-fund')}
        options={funds}
        value={c.form.text('keptFund', usual)}
        required
      />
      {resolutions ? <SelectField {...shared} options={resolutions} /> : <TextField {...shared} />}
    </>
  )
}

async function recording(c: Ctx, { fund }: Shown, { currency, seen, kept }: Proposal) {
  const t = say(c)
  return (
    <Form
      action={`${hereOf(c)}/give-back?currency=${currency}`}
      submit={t('giving.give-back-rest.submit')}
      problems={c.form.problems}
      cancelHref={hereOf(c)}
    >
      <HiddenField name="currency" value={currency} />
      <HiddenField name="seen" value={seen} />
      <DateField
        name="givenBackOn"
        label={t('giving.field.given-back-on')}
        value={c.form.text('givenBackOn', c.today)}
        max={c.today}
        required
      />
      <TextField name="reason" label={t('giving.field.reason')} value={c.form.text('reason')} required />
      {kept > 0n && (await keptFields(c, fund.code))}
    </Form>
  )
}

const receiptColumn = (c: Ctx): Column<ShownPart> => ({
  key: 'receipt',
  label: say(c)('giving.give-back.receipt'),
  cell: ({ receipt }) => receipt && <Link href={receipt.href}>{receipt.number}</Link>,
})

async function proposed(c: Ctx, shown: Shown, proposal: Proposal) {
  const t = say(c)
  const { rows, currency, gifts, total } = proposal
  const titles = {
    back: t('giving.give-back.goes'),
    kept: t('giving.give-back.stays'),
    keptLead: t('giving.give-back.stays.lead'),
  }
  const more = gifts.receipted > 0n ? [receiptColumn(c)] : []
  return (
    <>
      <Sums c={c} proposal={proposal} />
      {gifts.receipted > 0n && (
        <Notice tone="warning">{t('giving.give-back.receipts', { count: gifts.receipted })}</Notice>
      )}
      <Parts c={c} currency={currency} rows={rows} titles={titles} more={more} />
      <ListPager url={c.url} listed={proposal} text={t('giving.give-back.shown', { total })} />
      {proposal.back > 0n ? (
        await recording(c, shown, proposal)
      ) : (
        <Notice tone="warning">{t('giving.give-back.nothing')}</Notice>
      )}
    </>
  )
}

/** How what is left of a fund divides over its gifts, before anything is written, and the form that records it. */
export async function show(c: Ctx) {
  const t = say(c)
  const shown = await showGiveBack(c.world, c.actor, {
    ...{ id: c.param('id'), currency: c.form.text('currency', c.query('currency')) || undefined },
    ...{ after: c.query('after'), before: c.query('before') },
  })
  const { fund, proposal } = shown
  const name = textIn(fund.names, c.language)
  const bar = barOf(c, shown)
  return page(
    t('giving.give-back-rest.title'),
    <>
      <PageHeader
        title={t('giving.give-back-rest.title')}
        lead={t('giving.give-back-rest.lead', { fund: name })}
        breadcrumb={[
          { href: '/giving/funds', label: t('giving.list-funds.title') },
          { href: hereOf(c), label: name },
        ]}
      />
      {bar ?? (
        <>
          <Currencies c={c} shown={shown} />
          {proposal && (await proposed(c, shown, proposal))}
        </>
      )}
    </>,
  )
}

export const submit = submits(
  giveBackRest,
  (c) => ({ ...c.form.values, id: c.param('id') }),
  (c, { id }) => redirect(`${hereOf(c)}/give-backs/${id}`),
)
