import { organisationOf } from '#modules/organisation/face.ts'
import { currencies } from '#platform/currencies.ts'
import type { Qualifier } from '#platform/figures.ts'
import { collatorOf, displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { Code, LinkButton, Muted } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { Link } from '#ui/link.tsx'
import { seeChildren } from '../policy.ts'
import { listCodes } from '../queries/find-child.ts'
import type { Shown } from '../queries/find-party.ts'
import { sponsorshipWords } from '../words/words.ts'

export const say = (c: Ctx) => sponsorshipWords.in(c.language)

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** How many children, as exactly as it is meant: "more than 20 children". */
export const numberText = (c: Ctx, row: { number: bigint; qualifier: Qualifier }): string =>
  say(c)(`sponsorship.number.${row.qualifier}`, { number: formatQuantity(row.number, 'child', c.language) })

/** "山田 花子 (P-1)", or the reference alone for who may not look at people. */
export const partyText = (c: Ctx, { ref, name }: Pick<Shown, 'ref' | 'name'>): string =>
  name === null ? ref : c.say('ui.with-ref', { name, ref })

/** A person or organisation with the way to it, where the viewer may go there. */
export const PartyLink = (props: { c: Ctx; party: Shown }) => {
  const { c, party } = props
  if (!c.may('people.get-party')) return <Code>{party.ref}</Code>
  return <Link href={`/people/${party.id}`}>{partyText(c, party)}</Link>
}

/** Whom something is for: a child by its code, all of them in the words of `all`, or a child that may not be seen. */
export const ChildText = (props: {
  c: Ctx
  row: { readonly child_id: string | null; readonly child: string | null }
  all: 'sponsorship.whole-programme' | 'sponsorship.group'
}) => {
  const { c, row } = props
  const t = say(c)
  if (row.child_id === null) return <>{t(props.all)}</>
  if (row.child === null) return <Muted>{t('sponsorship.hidden-child')}</Muted>
  if (!c.may('sponsorship.get-child')) return <>{row.child}</>
  return <Link href={`/sponsorship/children/${row.child_id}`}>{row.child}</Link>
}

/** The children who are there, by code, as entries of a list; `also` one that has left since. */
export async function childOptions(c: Ctx, also: string | null = null) {
  const codes = await listCodes(c.world.db, c.actor)
  const all = also === null || codes.includes(also) ? codes : [also, ...codes]
  return all.map((code) => ({ value: code, label: code }))
}

/** A child by its code, or all of them as `all` says; not asked of who may not see children. */
export const ChildField = (props: {
  c: Ctx
  options: readonly { value: string; label: string }[]
  value: string | undefined
  all: { readonly value: string; readonly label: string }
}) =>
  props.c.may(seeChildren) ? (
    <SelectField
      name="child"
      label={say(props.c)('sponsorship.child')}
      choose={false}
      value={props.c.form.text('child', props.value)}
      options={[props.all, ...props.options]}
    />
  ) : null

/** All currencies by name, those that are used before the others. */
export async function currencyOptions(c: Ctx, used: readonly string[]) {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  const names = displayNames(c.language, 'currency')
  const option = (code: string) => {
    const name = names.of(code)
    return {
      value: code,
      label: name === undefined || name === code ? code : c.say('ui.with-ref', { name, ref: code }),
    }
  }
  const usual = [...new Set([...used, ...(own ? [own] : [])])]
  const others = currencies.filter((code) => !usual.includes(code)).map(option)
  const order = collatorOf(c.language)
  return [...usual.map(option), ...others.sort((a, b) => order.compare(a.label, b.label))]
}

/** Buttons to the acts on a record that the actor may do; each leads to its own address below `here`. */
export const ActButtons = <Act extends string>(props: {
  c: Ctx
  acts: readonly Act[]
  here: string
  tails: Readonly<Record<Act, string>>
  primary?: Act | undefined
}) => (
  <>
    {props.acts
      .filter((act) => props.c.may(`sponsorship.${act}`))
      .map((act) => (
        <LinkButton href={`${props.here}/${props.tails[act]}`} tone={act === props.primary ? 'primary' : 'plain'}>
          {props.c.say(`sponsorship.${act}.title`)}
        </LinkButton>
      ))}
  </>
)
