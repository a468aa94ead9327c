import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import type { Version } from '#platform/versions.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getGift } from '../queries/get-gift.ts'
import type { Channel } from '../rules/choices.ts'
import { ActButtons, moneyText, say, withRef } from './parts.tsx'

type Gift = Awaited<ReturnType<typeof getGift>>

function giverFact(c: Ctx, { giver }: Gift) {
  if (!giver) return []
  const t = say(c)
  const name = giver.name === null ? giver.ref : withRef(c, giver.name, giver.ref)
  const value = (
    <>
      {c.may('people.get-party') ? <Link href={`/people/${giver.id}`}>{name}</Link> : name}{' '}
      {giver.voided && <Badge tone="warning">{c.say('ui.void')}</Badge>}
      {giver.recordedAs !== giver.ref && <Muted>{t('giving.giver-merged', { ref: giver.recordedAs })}</Muted>}
    </>
  )
  return [{ label: t('giving.field.giver'), value }]
}

function factsOf(c: Ctx, gift: Gift) {
  const t = say(c)
  const fund = textIn(gift.fund_names, c.language)
  return [
    { label: t('giving.field.received-on'), value: formatDay(gift.received_on, c.language) },
    { label: t('giving.field.channel'), value: t(`giving.channel.${gift.channel}`) },
    {
      label: t('giving.field.fund'),
      value: c.may('giving.get-fund') ? <Link href={`/giving/funds/${gift.fund_id}`}>{fund}</Link> : fund,
    },
    { label: t('giving.field.frequency'), value: t(`giving.frequency.${gift.frequency}`) },
    ...giverFact(c, gift),
    ...(gift.anonymous ? [{ label: t('giving.field.anonymous'), value: t('giving.yes') }] : []),
    ...(gift.designation ? [{ label: t('giving.field.designation'), value: gift.designation }] : []),
    ...(gift.note ? [{ label: t('giving.field.note'), value: gift.note }] : []),
    { label: t('giving.field.ref'), value: gift.ref },
    { label: t('giving.field.recorded'), value: recordedText(c, gift) },
  ]
}

const Refunds = (props: { c: Ctx; gift: Gift }) => {
  const { c, gift } = props
  const t = say(c)
  if (gift.refunds.length === 0) return null
  return (
    <Section title={t('giving.field.refunds')}>
      <Table
        caption={t('giving.field.refunds')}
        captionHidden
        rows={gift.refunds}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'day',
            label: t('giving.field.refunded-on'),
            priority: 1,
            fit: true,
            cell: (row) => (
              <>
                {formatDay(row.refunded_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          { key: 'reason', label: t('giving.field.reason'), cell: (row) => row.reason },
          {
            key: 'act',
            label: t('giving.field.state'),
            cell: (row) =>
              !row.voided_at && c.may('giving.void-refund') ? (
                <Link href={`/giving/gifts/${gift.id}/refunds/${row.id}/void`}>{t('giving.void-refund.title')}</Link>
              ) : null,
          },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, gift.currency, c.language),
          },
        ]}
      />
      <SummaryList
        facts={[{ label: t('giving.field.left'), value: moneyText(gift.left, gift.currency, c.language) }]}
      />
    </Section>
  )
}

/** What a version of a gift said: its day, amount, channel and fund. */
const was =
  (c: Ctx) =>
  ({ before }: Version) =>
    [
      formatDay(String(before.received_on), c.language),
      moneyText(BigInt(String(before.amount)), String(before.currency), c.language),
      say(c)(`giving.channel.${before.channel as Channel}`),
      before.fund,
      before.giver,
      before.designation,
      before.note,
    ]
      .filter(Boolean)
      .join(' · ')

/** One gift: how much, when and for what, what went back of it, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const gift = await getGift(c.world, c.actor, { id: c.param('id') })
  const acts = gift.voided_at
    ? (['restore-gift'] as const)
    : gift.left > 0n
      ? (['refund-gift', 'correct-gift', 'void-gift'] as const)
      : (['correct-gift', 'void-gift'] as const)
  return page(
    `${t('giving.gift')} ${gift.ref}`,
    <>
      <PageHeader
        title={moneyText(gift.amount, gift.currency, c.language)}
        badge={<VoidMark row={gift} />}
        breadcrumb={[{ href: '/giving', label: t('giving.list-gifts.title') }]}
        actions={<ActButtons c={c} here={`/giving/gifts/${gift.id}`} acts={acts} />}
      />
      <SummaryList facts={factsOf(c, gift)} />
      <Refunds c={c} gift={gift} />
      <VersionsSection c={c} versions={gift.versions} was={was(c)} />
    </>,
  )
}
