import { organisationOf } from '#modules/organisation/face.ts'
import { currencies } from '#platform/currencies.ts'
import { collatorOf, displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { currenciesOfGifts } from '../queries/kinds.ts'
import { listFunds } from '../queries/list-funds.ts'
import { givingWords } from '../words/words.ts'

export const say = (c: Ctx) => givingWords.in(c.language)

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** The funds in use as entries of a list to choose from. */
export async function fundOptions(c: Ctx) {
  const funds = await listFunds(c.world, c.actor, {})
  return funds.map(({ code, names, opened_on, closed_on }) => ({
    value: code,
    label: withRef(c, textIn(names, c.language), code),
    open: (opened_on === null || opened_on <= c.today) && (closed_on === null || closed_on >= c.today),
  }))
}

/** "山田 花子 (P-1)". */
export const withRef = (c: Ctx, name: string, ref: string): string => c.say('ui.with-ref', { name, ref })

interface Giver {
  readonly ref: string
  readonly name: string | null
}

/** Who gave or pays, by name and reference; by reference alone for who may not look at people. */
export const giverText = (c: Ctx, giver: Giver | undefined): string =>
  giver ? (giver.name === null ? giver.ref : withRef(c, giver.name, giver.ref)) : ''

/** The same as a record shows it: with the way to the party, and what became of it since. */
export function giverValue(c: Ctx, giver: Giver & { id: string; voided: boolean; recordedAs: string }) {
  const name = giverText(c, giver)
  return (
    <>
      {c.may('people.get-party') ? <Link href={`/people/${giver.id}`}>{name}</Link> : name}{' '}
      {giver.voided && <Badge tone="warning">{c.say('ui.void')}</Badge>}
      {giver.recordedAs !== giver.ref && <Muted>{say(c)('giving.giver-merged', { ref: giver.recordedAs })}</Muted>}
    </>
  )
}

/** "Japanese yen (JPY)"; the code alone where the language has no name for it. */
export function currencyText(code: string, c: Ctx): string {
  const name = displayNames(c.language, 'currency').of(code)
  return name === undefined || name === code ? code : withRef(c, name, code)
}

/** The currency that a gift most likely has. */
export const baseCurrency = async (c: Ctx): Promise<string | undefined> =>
  (await organisationOf(c.world.db))?.baseCurrency

/** All currencies by name, the organisation's own and those in which gifts came before the others. */
export async function currencyOptions(c: Ctx) {
  const t = say(c)
  const own = (await baseCurrency(c)) ?? []
  const usual = [...new Set([own, await currenciesOfGifts(c.world.db)].flat())]
  const option = (code: string) => ({ value: code, label: currencyText(code, c) })
  const order = collatorOf(c.language)
  const others = currencies
    .filter((code) => !usual.includes(code))
    .map(option)
    .sort((a, b) => order.compare(a.label, b.label))
  if (usual.length === 0) return others
  return [
    { label: t('giving.usual-currencies'), options: usual.map(option) },
    { label: t('giving.other-currencies'), options: others },
  ]
}

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<verb>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly ActName[] }) => (
  <>
    {props.acts
      .filter((act) => props.c.may(`giving.${act}`))
      .map((act) => (
        <LinkButton href={`${props.here}/${act.split('-')[0]}`}>{say(props.c)(`giving.${act}.title`)}</LinkButton>
      ))}
  </>
)

type ActName =
  | `${'correct' | 'void' | 'restore' | 'refund'}-gift`
  | `${'correct' | 'end' | 'resume' | 'void' | 'restore'}-pledge`
  | `${'correct' | 'void' | 'restore'}-spending`
  | `${'correct' | 'close' | 'reopen' | 'void' | 'restore'}-fund`
