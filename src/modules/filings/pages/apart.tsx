import type { Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { moneyText, say } from './parts.tsx'

interface Apart {
  readonly currency: string
  readonly count: bigint
  readonly minor: bigint
}

/** What stands apart because nobody said what it is worth in the currency of the accounts. */
export const ApartNotice = (props: { c: Ctx; apart: { gifts: readonly Apart[]; spendings: readonly Apart[] } }) => {
  const { c, apart } = props
  const t = say(c)
  if (apart.gifts.length + apart.spendings.length === 0) return null
  const told = (key: 'filings.apart.gifts' | 'filings.apart.spendings') => (one: Apart) => (
    <p>{t(key, { count: one.count, money: moneyText(one.minor, one.currency, c.language) })}</p>
  )
  return (
    <Notice tone="warning" title={t('filings.apart')}>
      {apart.gifts.map(told('filings.apart.gifts'))}
      {apart.spendings.map(told('filings.apart.spendings'))}
    </Notice>
  )
}
