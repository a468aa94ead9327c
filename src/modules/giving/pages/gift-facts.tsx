import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { recordedText } from '#ui/record.tsx'
import type { getGift } from '../queries/get-gift.ts'
import { giverValue, moneyText, say } from './parts.tsx'

export type Gift = Awaited<ReturnType<typeof getGift>>

/** That a gift is for work outside the mission, and no approval of the board stands. */
export const WaitingMark = (props: { c: Ctx; row: { waiting: boolean; voided_at: Date | null } }) =>
  props.row.waiting && !props.row.voided_at ? <Badge tone="warning">{say(props.c)('giving.waiting')}</Badge> : null

function pledgeFact(c: Ctx, { pledge, pledge_id }: Gift) {
  if (pledge === null) return []
  const value = c.may('giving.get-pledge') ? <Link href={`/giving/pledges/${pledge_id}`}>{pledge}</Link> : pledge
  return [{ label: say(c)('giving.field.pledge'), value }]
}

function feeFacts(c: Ctx, { fee, amount, currency }: Gift) {
  if (fee === null) return []
  const t = say(c)
  return [
    { label: t('giving.field.fee'), value: moneyText(fee, currency, c.language) },
    { label: t('giving.field.net'), value: moneyText(amount - fee, currency, c.language) },
  ]
}

function heldFact(c: Ctx, { held, held_id }: Gift) {
  if (held === null) return []
  const value = c.may('giving.get-held') ? <Link href={`/giving/held/${held_id}`}>{held}</Link> : held
  return [{ label: say(c)('giving.list-held.title'), value }]
}

function returnFacts(c: Ctx, { return_amount, return_kind, amount, currency }: Gift) {
  if (return_amount === null || return_kind === null) return []
  const t = say(c)
  const money = (minor: bigint) => moneyText(minor, currency, c.language)
  return [
    { label: t('giving.field.return'), value: `${money(return_amount)} · ${t(`giving.return.${return_kind}`)}` },
    { label: t('giving.field.extra'), value: money(amount - return_amount) },
  ]
}

function softFacts(c: Ctx, { soft }: Gift) {
  if (!soft) return []
  const t = say(c)
  const told = [soft.name, soft.email].filter(Boolean).join(' · ')
  return [
    ...(told && c.may('people.get-party') ? [{ label: t('giving.field.soft-credit'), value: told }] : []),
    ...(soft.party ? [{ label: t('giving.field.soft-party'), value: giverValue(c, soft.party) }] : []),
  ]
}

/** What a gift says of itself, each under its name. */
export function factsOf(c: Ctx, gift: Gift) {
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
    ...returnFacts(c, gift),
    ...(gift.giver ? [{ label: t('giving.field.giver'), value: giverValue(c, gift.giver) }] : []),
    ...pledgeFact(c, gift),
    ...feeFacts(c, gift),
    ...softFacts(c, gift),
    ...heldFact(c, gift),
    ...(gift.anonymous ? [{ label: t('giving.field.anonymous'), value: t('giving.yes') }] : []),
    ...(gift.designation ? [{ label: t('giving.field.designation'), value: gift.designation }] : []),
    ...(gift.note ? [{ label: t('giving.field.note'), value: gift.note }] : []),
    { label: t('giving.field.ref'), value: gift.ref },
    { label: t('giving.field.recorded'), value: recordedText(c, gift) },
  ]
}
