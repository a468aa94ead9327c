import { givingWords } from '#modules/giving/face.ts'
import type { AuthorisationInUse } from '#modules/governance/face.ts'
import { postalLines } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Addressee } from '../queries/candidates.ts'
import { grantOn, type Policy } from '../queries/known-rules.ts'
import { versionOn } from '../rules/packs/pack.ts'
import { packs } from '../rules/packs/packs.ts'
import type { Printed } from '../rules/printed.ts'
import { dayRuleOf } from '../rules/receipt-day.ts'
import type { Group } from '../rules/sort-gifts.ts'
import { receiptsWords } from '../words/words.ts'

/** What a receipt is made of. */
export interface Making {
  readonly group: Group<Policy>
  readonly number: string
  readonly issuedOn: string
  readonly language: Language
  readonly names: Texts
  /** The policy of the day of issue: who sends. */
  readonly sender: Policy
  readonly giver: Addressee
  readonly authorisation: AuthorisationInUse | undefined
}

const linesOf = (text: string | null) => (text ?? '').split('\n').filter((line) => line.trim() !== '')

const homeOf = ({ pack }: Policy) => (pack === 'japan' ? 'JP' : null)

/** What the organisation says by a receipt, in the order in which it is printed. */
function sentencesOf({ group, language, names, authorisation, sender, giver }: Making): string[] {
  const t = receiptsWords.in(language)
  const organisation = textIn(names, language)
  const last = group.gifts.at(-1)
  const rules = new Set(group.gifts.filter(({ policy, gift }) => dayRuleOf(gift.channel, policy) === 'on-payout'))
  const payout = rules.size > 0 ? [t('receipts.says.payout')] : []
  const grant = authorisation && last && grantOn(authorisation, last.day)
  if (!group.deductible || !last || !authorisation || !grant) return [t('receipts.says.received'), ...payout]
  const pack = packs[last.policy.pack]
  const { deductsOver, creditPercent } = versionOn(pack, last.day)
  const { grantedBy } = versionOn(pack, grant.end)
  const says = { organisation, title: textIn(authorisation.titles, language), authority: authorisation.authority }
  // what comes off the tax on income and on residence is for persons; companies and other bodies have limits of their own
  const isPerson = giver.kind === 'person'
  const relief =
    deductsOver === null || !isPerson
      ? []
      : creditPercent === null
        ? [t('receipts.says.deduction', { over: formatCount(deductsOver, language) })]
        : [t('receipts.says.credit', { over: formatCount(deductsOver, language), percent: creditPercent })]
  return [
    t('receipts.says.received'),
    t('receipts.says.activities', { organisation }),
    t(`receipts.says.authorised.${grantedBy ?? 'prefecture'}`, {
      ...says,
      number: authorisation.number ?? t('receipts.says.no-number'),
      day: formatDay(grant.end, language),
    }),
    ...relief,
    ...(sender.local_tax && isPerson ? [t('receipts.says.local-tax', { where: sender.local_tax })] : []),
    ...payout,
  ]
}

function daysOf(group: Group<Policy>, language: Language): string {
  const [first, last] = [group.gifts[0]?.day ?? '', group.gifts.at(-1)?.day ?? '']
  if (first === last) return formatDay(first, language)
  return receiptsWords.in(language)('receipts.printed.from-to', {
    from: formatDay(first, language),
    to: formatDay(last, language),
  })
}

/** Composes a receipt in its language: all texts as they will stand on paper. */
export function printedReceipt(making: Making): Printed {
  const { group, number, issuedOn, language, names, sender, giver } = making
  const t = receiptsWords.in(language)
  const money = (minor: bigint) => formatMoney(moneyFromDatabase(minor, group.currency), language)
  return {
    title: t(group.deductible ? 'receipts.printed.title-deductible' : 'receipts.printed.title'),
    number,
    numberLabel: t('receipts.printed.number'),
    issued: formatDay(issuedOn, language),
    issuedLabel: t('receipts.printed.issued'),
    sender: { name: textIn(names, language), lines: linesOf(textIn(sender.sender, language)) },
    giver: {
      name: t(`receipts.printed.to.${giver.kind}`, { name: giver.name }),
      lines: postalLines(giver, homeOf(sender), language),
    },
    amountLabel: t('receipts.printed.amount'),
    amount: money(group.amount),
    daysLabel: t('receipts.printed.days'),
    days: daysOf(group, language),
    sentences: sentencesOf(making),
    columns: [
      t('receipts.printed.gift'),
      t('receipts.printed.day'),
      t('receipts.printed.channel'),
      t('receipts.printed.amount'),
    ],
    gifts: group.gifts.map(({ gift, day }) => ({
      ref: gift.ref,
      day: formatDay(day, language),
      channel: givingWords.in(language)(`giving.channel.${gift.channel as 'cash'}`),
      amount: money(gift.amount),
    })),
    stamps: { copy: t('receipts.printed.copy'), void: t('receipts.printed.void') },
  }
}
