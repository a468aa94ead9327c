import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getPledge } from '../queries/get-pledge.ts'
import type { PledgeFrequency } from '../rules/choices.ts'
import { Instalments } from './instalments.tsx'
import { ActButtons, giverText, giverValue, moneyText, say } from './parts.tsx'
import { PledgeState, promiseText } from './pledge-parts.tsx'

type Pledge = Awaited<ReturnType<typeof getPledge>>

const fundName = (c: Ctx, { fund_names }: Pledge) => (fund_names ? textIn(fund_names, c.language) : '')

function fundValue(c: Ctx, pledge: Pledge) {
  const name = fundName(c, pledge)
  if (!name) return <Muted>{say(c)('giving.no-fund')}</Muted>
  return c.may('giving.get-fund') ? <Link href={`/giving/funds/${pledge.fund_id}`}>{name}</Link> : name
}

function factsOf(c: Ctx, pledge: Pledge) {
  const t = say(c)
  return [
    ...(pledge.payer ? [{ label: t('giving.field.payer'), value: giverValue(c, pledge.payer) }] : []),
    { label: t('giving.field.fund'), value: fundValue(c, pledge) },
    { label: t('giving.field.started-on'), value: formatDay(pledge.started_on, c.language) },
    ...(pledge.ended_on ? [{ label: t('giving.field.ended-on'), value: formatDay(pledge.ended_on, c.language) }] : []),
    ...(pledge.reason ? [{ label: t('giving.field.reason'), value: pledge.reason }] : []),
    ...(pledge.note ? [{ label: t('giving.field.note'), value: pledge.note }] : []),
    { label: t('giving.field.ref'), value: pledge.ref },
    { label: t('giving.field.recorded'), value: recordedText(c, pledge) },
  ]
}

/** The form of a gift that keeps the pledge, with what is known of it. */
const giftHref = ({ ref, money, fund, payer }: Pledge) =>
  `/giving/gifts/record?${new URLSearchParams({
    pledge: ref,
    amount: plainAmount(money),
    currency: money.currency,
    ...(fund && { fund }),
    ...(payer && { giver: payer.ref }),
  })}`

const Gifts = ({ c, pledge }: { c: Ctx; pledge: Pledge }) => {
  const t = say(c)
  return (
    <Section title={t('giving.pledge-gifts')}>
      <Table
        caption={t('giving.pledge-gifts')}
        captionHidden
        rows={pledge.gifts}
        rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
        empty={{ title: t('giving.pledge-gifts.empty'), text: t('giving.pledge-gifts.empty.text') }}
        columns={[
          {
            key: 'day',
            label: t('giving.field.received-on'),
            priority: 1,
            cell: (row) => (
              <>
                {formatDay(row.received_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          { key: 'channel', label: t('giving.field.channel'), cell: (row) => t(`giving.channel.${row.channel}`) },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, row.currency, c.language),
          },
        ]}
      />
    </Section>
  )
}

const dayText = (c: Ctx, day: unknown) => (typeof day === 'string' ? formatDay(day, c.language) : '')

/** The last day that was taken back; no other version keeps one. */
const endingIn = (c: Ctx, { ending }: RecordRow) =>
  typeof ending === 'object' && ending !== null && 'ended_on' in ending ? dayText(c, ending.ended_on) : ''

/** What a pledge says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx, pledge: Pledge): SaidField[] {
  const t = say(c)
  const fund = (id: unknown) => (id === pledge.fund_id ? pledge.fund_names : pledge.before.funds[String(id)])
  const payer = (id: unknown) => (id === pledge.payer_id ? pledge.payer : pledge.before.givers[String(id)])
  const promise = (row: RecordRow) =>
    promiseText(c, {
      amount: BigInt(String(row.amount)),
      currency: String(row.currency),
      frequency: row.frequency as PledgeFrequency,
    })
  return [
    { label: t('giving.field.promise'), of: promise },
    { label: t('giving.field.payer'), of: (row) => giverText(c, payer(row.payer_id)) },
    { label: t('giving.field.fund'), of: (row) => textIn(fund(row.fund_id) ?? {}, c.language) },
    { label: t('giving.field.started-on'), of: (row) => dayText(c, row.started_on) },
    { label: t('giving.field.ended-on'), of: (row) => endingIn(c, row) },
    { label: t('giving.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = (pledge: Pledge) =>
  pledge.voided_at
    ? (['restore-pledge'] as const)
    : ([
        'correct-pledge',
        pledge.ended_on ? 'resume-pledge' : 'end-pledge',
        ...(pledge.gifts.some((gift) => gift.voided_at === null) ? [] : (['void-pledge'] as const)),
      ] as const)

/** One promise of regular gifts, and what came of it. */
export async function show(c: Ctx) {
  const t = say(c)
  const pledge = await getPledge(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('giving.pledge')} ${pledge.ref}`,
    <>
      <PageHeader
        title={promiseText(c, pledge)}
        badge={<PledgeState c={c} pledge={pledge} />}
        breadcrumb={[{ href: '/giving/pledges', label: t('giving.list-pledges.title') }]}
        actions={
          <>
            {!pledge.voided_at && c.may('giving.record-gift') && (
              <LinkButton tone="primary" href={giftHref(pledge)}>
                {t('giving.record-gift.title')}
              </LinkButton>
            )}
            <ActButtons c={c} here={`/giving/pledges/${pledge.id}`} acts={actsOn(pledge)} />
          </>
        }
      />
      <SummaryList facts={factsOf(c, pledge)} />
      {!pledge.voided_at && <Instalments c={c} pledge={pledge} />}
      <Gifts c={c} pledge={pledge} />
      <RelatedSection
        related={await c.related({ kind: 'giving.pledge', id: pledge.id, ref: pledge.ref, day: pledge.started_on })}
        language={c.language}
      />
      <VersionsSection c={c} versions={pledge.versions} now={pledge} fields={saidOf(c, pledge)} />
    </>,
  )
}
