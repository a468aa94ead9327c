import type { Child } from 'hono/jsx'
import { fiscalYearsOf, organisationOf } from '#modules/organisation/face.ts'
import { currencies } from '#platform/currencies.ts'
import { formatDay } from '#platform/dates/format.ts'
import { collatorOf, displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { type Tab, Tabs } from '#ui/page.tsx'
import type { Party } from '../queries/party-for.ts'
import { filingsWords } from '../words/words.ts'

export const say = (c: Ctx) => filingsWords.in(c.language)

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

export const yenText = (yen: bigint, language: Language): string => moneyText(yen, 'JPY', language)

/** What is not known, or not there. */
export const None = () => <Muted>–</Muted>

export const DayOrNone = (props: { c: Ctx; day: string | null }) =>
  props.day === null ? <None /> : formatDay(props.day, props.c.language)

/** Who it is, as a link; nobody to who may not look at people. */
export const PartyName = (props: { c: Ctx; id: string | null; party: Party | null }) => {
  const { c, id, party } = props
  if (id === null) return <None />
  if (!party) return <Muted>{say(c)('filings.name-hidden')}</Muted>
  return <Link href={`/people/${party.id}`}>{party.name}</Link>
}

const screens = [
  ['/filings', 'filings.list-filings'],
  ['/filings/tests', 'filings.list-calculations'],
  ['/filings/donors', 'filings.list-donors'],
  ['/filings/schedules', 'filings.show-schedules'],
  ['/filings/restricted', 'filings.show-restricted-gifts'],
  ['/filings/statement', 'filings.show-activity-statement'],
  ['/filings/rules', 'filings.get-rules'],
] as const

/** The screens of the module side by side, the year kept. */
export const FilingsTabs = (props: { c: Ctx }) => {
  const { c } = props
  const year = c.query('year')
  const items: Tab[] = screens
    .filter(([, permission]) => c.may(permission))
    .map(([href, permission]) => ({
      href: year === undefined ? href : `${href}?year=${encodeURIComponent(year)}`,
      label: say(c)(`${permission}.title`),
      current: c.url.pathname === href,
    }))
  return <Tabs items={items} />
}

/** The fiscal years in use to choose from, newest first. */
export async function yearOptions(c: Ctx) {
  const years = await fiscalYearsOf(c.world.db)
  return years.map(({ ref, label }) => ({
    value: ref,
    label: ref === label ? label : c.say('ui.with-ref', { name: label, ref }),
  }))
}

/** Chooses the business year of a page; other fields may stand beside it. */
export async function yearFilter(c: Ctx, chosen: string | undefined, more?: Child) {
  const options = await yearOptions(c)
  return (
    <Filters url={c.url}>
      <SelectField name="year" label={say(c)('filings.field.year')} choose={false} value={chosen} options={options} />
      {more}
    </Filters>
  )
}

/** All currencies by name, that of the accounts and the usual ones first. */
export async function currencyOptions(c: Ctx) {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  const names = displayNames(c.language, 'currency')
  const option = (code: string) => {
    const name = names.of(code)
    return {
      value: code,
      label: name === undefined || name === code ? code : c.say('ui.with-ref', { name, ref: code }),
    }
  }
  const usual = [...new Set([own ?? 'JPY', 'JPY', 'USD', 'KRW', 'CNY', 'EUR'])]
  const order = collatorOf(c.language)
  const others = currencies
    .filter((code) => !usual.includes(code))
    .map(option)
    .sort((a, b) => order.compare(a.label, b.label))
  return [
    { label: say(c)('filings.usual-currencies'), options: usual.map(option) },
    { label: say(c)('filings.other-currencies'), options: others },
  ]
}

export const NoteField = (props: { c: Ctx; note?: string | null | undefined }) => (
  <TextField name="note" label={say(props.c)('filings.field.note')} value={props.c.form.text('note', props.note)} />
)

/** The reference of a new record; counted up where it is left empty. */
export const RefField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="ref"
      label={t('filings.field.ref')}
      hint={t('filings.field.ref.hint')}
      width="medium"
      value={props.c.form.text('ref')}
    />
  )
}

/** A party by reference or whole name. */
export const PartyField = (props: { c: Ctx; label: string; party?: string | null | undefined; required?: boolean }) => (
  <TextField
    name="party"
    label={props.label}
    hint={say(props.c)('filings.field.party.hint')}
    autocomplete="off"
    value={props.c.form.text('party', props.party)}
    required={props.required ?? false}
  />
)

/** Buttons to acts that the actor may do, each with its address. */
export const ActButtons = (props: {
  c: Ctx
  acts: readonly (readonly [act: string, href: string])[]
  primary?: boolean
}) => (
  <>
    {props.acts
      .filter(([act]) => props.c.may(`filings.${act}`))
      .map(([act, href], index) => (
        <LinkButton href={href} tone={props.primary && index === 0 ? 'primary' : undefined}>
          {props.c.say(`filings.${act}.title`)}
        </LinkButton>
      ))}
  </>
)

/** The link by which a row of a list is taken out or brought back. */
export const VoidLink = (props: {
  c: Ctx
  list: string
  what: string
  row: { id: string; voided_at: Date | null }
}) => {
  const { c, list, what, row } = props
  const verb = row.voided_at ? 'restore' : 'void'
  if (!c.may(`filings.${verb}-${what}`)) return null
  return <Link href={`${list}/${row.id}/${verb}`}>{say(c)(`filings.${verb}`)}</Link>
}
