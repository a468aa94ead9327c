import { currencies } from '#platform/currencies.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { type Names, textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { LinkButton } from '#ui/basics.tsx'
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
  return funds.map(({ code, names }) => ({ value: code, label: fundTitle(code, names, c.language) }))
}

/** "Earthquake relief (quake-2011)". */
const fundTitle = (code: string, names: Names, language: Language): string => `${textIn(names, language)} (${code})`

/** All currencies, those in which gifts came before the others. */
export async function currencyOptions(c: Ctx) {
  const t = say(c)
  const plain = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: code }))
  const usual = await currenciesOfGifts(c.world.db)
  const others = currencies.filter((code) => !usual.includes(code))
  if (usual.length === 0) return plain(others)
  return [
    { label: t('giving.usual-currencies'), options: plain(usual) },
    { label: t('giving.other-currencies'), options: plain(others) },
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
  | `${'correct' | 'close' | 'reopen' | 'void' | 'restore'}-fund`
