import { organisationOf } from '#modules/organisation/face.ts'
import { currencies } from '#platform/currencies.ts'
import { collatorOf, displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Prose, Section, Tabs } from '#ui/page.tsx'
import type { WaitingGiver } from '../queries/list-waiting.ts'
import type { Writing } from '../queries/writing-for.ts'
import { composeThanks } from '../rendering/compose-thanks.ts'
import { inARow } from '../rendering/goods-text.ts'
import type { Mark } from '../rules/choices.ts'
import { thanksWords } from '../words/words.ts'

export const say = (c: Ctx) => thanksWords.in(c.language)

const screens = [
  ['/thanks', 'thanks.list-waiting'],
  ['/thanks/acknowledgements', 'thanks.list-thanks'],
  ['/thanks/lapsed', 'thanks.list-lapsed'],
  ['/thanks/countries', 'thanks.list-countries'],
  ['/thanks/year-over-year', 'thanks.show-year-over-year'],
  ['/thanks/wishes', 'thanks.list-wishes'],
  ['/thanks/rules', 'thanks.list-rules'],
  ['/thanks/templates', 'thanks.list-templates'],
] as const

/** The screens of the module side by side. */
export const ThanksTabs = ({ c }: { c: Ctx }) => (
  <Tabs
    items={screens
      .filter(([, permission]) => c.may(permission))
      .map(([href, permission]) => ({
        href,
        label: say(c)(`${permission}.title`),
        current: c.url.pathname === href,
      }))}
  />
)

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** How much was given: "3 gifts, 1 delivery of goods"; never one added to the other. */
export function givenText(c: Ctx, { gifts, goods }: { readonly gifts: bigint; readonly goods: bigint }): string {
  const t = say(c)
  const parts = [
    ...(gifts > 0n ? [t('thanks.count.gifts', { count: gifts })] : []),
    ...(goods > 0n ? [t('thanks.count.goods', { count: goods })] : []),
  ]
  return inARow(parts, c.language)
}

/** What gifts come to, each currency apart. */
export const sumsText = (c: Ctx, sums: WaitingGiver['sums']): string =>
  sums.map(({ currency, amount }) => moneyText(BigInt(amount), currency, c.language)).join(' · ')

/** "山田 花子 (P-1)"; the reference alone for who may not look at people. */
export const giverText = (c: Ctx, giver: { readonly ref: string; readonly name: string | null }): string =>
  giver.name === null ? giver.ref : c.say('ui.with-ref', { name: giver.name, ref: giver.ref })

/** What makes a giver stand out. */
export const Marks = (props: { c: Ctx; marks: readonly Mark[] }) => (
  <>
    {props.marks.map((mark) => (
      <>
        <Badge tone={mark === 'large' || mark === 'first' ? 'success' : 'info'}>
          {say(props.c)(`thanks.mark.${mark}`)}
        </Badge>{' '}
      </>
    ))}
  </>
)

/** Why somebody is thanked in this way: their wish, the rules, or because what was meant is not known of them. */
export function wayReason(c: Ctx, { is_wish, meant, way }: WaitingGiver): string {
  const t = say(c)
  if (way !== meant) return t('thanks.way-because.not-known', { way: t(`thanks.way.${meant}`) })
  return t(is_wish ? 'thanks.way-because.wish' : 'thanks.way-because.rule')
}

/** All currencies by name, the organisation's own first. */
export async function currencyOptions(c: Ctx) {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  const names = displayNames(c.language, 'currency')
  const order = collatorOf(c.language)
  const options = currencies
    .map((value) => ({ value, label: c.say('ui.with-ref', { name: names.of(value) ?? value, ref: value }) }))
    .sort((a, b) => order.compare(a.label, b.label))
  return [...options.filter(({ value }) => value === own), ...options.filter(({ value }) => value !== own)]
}

/** The reference of a person or an organisation. */
export const GiverField = ({ c }: { c: Ctx }) => (
  <TextField
    name="giver"
    label={say(c)('thanks.field.giver')}
    hint={say(c)('thanks.field.giver.hint')}
    autocomplete="off"
    value={c.form.text('giver', c.query('giver'))}
    required
  />
)

/** In which language; that in which the giver is written to unless one is chosen. */
export const LanguageField = (props: { c: Ctx; value?: Language | undefined }) => (
  <SelectField
    name="language"
    label={say(props.c)('thanks.field.language')}
    choose={false}
    value={props.c.form.text('language', props.value)}
    options={[
      ...(props.value ? [] : [{ value: '', label: say(props.c)('thanks.language.own') }]),
      ...languages.map((language) => ({ value: language, label: languageNames[language] })),
    ]}
  />
)

/** The words of a mail or a letter, as they would be written now. */
export const Preview = (props: { c: Ctx; writing: Writing | undefined }) => {
  const { c, writing } = props
  if (!writing) return null
  return <WordsSection c={c} words={{ ...composeThanks(writing), language: writing.language }} />
}

/** Words of thanks as they are written, paragraph by paragraph; those in another language than the page say so to the browser. */
export const WordsSection = (props: {
  c: Ctx
  words: { readonly subject: string; readonly body: string; readonly language: Language }
}) => {
  const { subject, body, language } = props.words
  const inLanguage = (text: string) =>
    language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
  return (
    <Section title={subject}>
      <Prose>{body.split('\n').map((line) => line.trim() !== '' && <p>{inLanguage(line)}</p>)}</Prose>
    </Section>
  )
}
