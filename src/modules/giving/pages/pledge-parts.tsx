import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import type { PledgeFrequency } from '../rules/choices.ts'
import { moneyText, say } from './parts.tsx'

/** What is promised: "JPY 3,000 monthly". */
export const promiseText = (
  c: Ctx,
  { amount, currency, frequency }: { amount: bigint; currency: string; frequency: PledgeFrequency },
): string => say(c)(`giving.promise.${frequency}`, { amount: moneyText(amount, currency, c.language) })

/** Whether a pledge goes on. */
export const PledgeState = (props: { c: Ctx; pledge: { ended_on: string | null; voided_at: Date | null } }) => {
  const { c, pledge } = props
  const t = say(c)
  if (pledge.voided_at) return <Badge tone="warning">{c.say('ui.void')}</Badge>
  if (pledge.ended_on === null) return <Badge tone="success">{t('giving.pledge-state.running')}</Badge>
  if (pledge.ended_on < c.today) return <Badge>{t('giving.pledge-state.ended')}</Badge>
  return (
    <Badge tone="success">{t('giving.pledge-state.ending', { day: formatDay(pledge.ended_on, c.language) })}</Badge>
  )
}

/** That instalments are overdue, how many, and since when. */
export const BehindMark = (props: { c: Ctx; behind: bigint | number; since: string }) =>
  props.behind > 0 ? (
    <Badge tone="warning">
      {say(props.c)('giving.behind', { count: props.behind, day: formatDay(props.since, props.c.language) })}
    </Badge>
  ) : null
