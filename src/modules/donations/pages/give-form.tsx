import { isCurrency, moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { saidIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Foreign } from '#ui/basics.tsx'
import { CheckField, ChoiceField } from '#ui/choices.tsx'
import { HiddenField, TextArea, TextField, TrapField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { Prose, Tabs } from '#ui/page.tsx'
import { newFormToken, readFormToken } from '../commands/form-token.ts'
import { type HostedWay, type Suggestion, suggestionsIn, type TakenCurrency } from '../queries/offered.ts'
import { type Frequency, frequencies } from '../rules/choices.ts'
import { currencyName, moneyText } from './money-text.ts'
import { here, say } from './public-parts.tsx'
import { Purposes } from './purposes.tsx'

// the token of a form that comes back stays, so that what is sent twice is one; one that is over is made anew
async function tokenFor(c: Ctx): Promise<string> {
  const now = c.world.clock()
  const sent = c.form.text('token')
  const { state } = await readFormToken(c.world.files, sent, now)
  return state === 'good' || state === 'too-soon' ? sent : newFormToken(c.world.files, now)
}

// yen where Japanese is read, and so on, as long as it is taken
const usual = { en: 'USD', ja: 'JPY', ko: 'KRW', zh: 'CNY' } as const

function currencyAsked(c: Ctx, currencies: readonly TakenCurrency[]): TakenCurrency {
  const find = (code: string | undefined) => currencies.find(({ currency }) => currency === code)
  const found = find(c.query('currency')) ?? find(usual[c.language]) ?? currencies[0]
  if (!found) throw new Error('no currency is taken')
  return found
}

const frequencyAsked = (c: Ctx): Frequency => frequencies.find((one) => one === c.query('frequency')) ?? 'one-time'

const addressOf = (c: Ctx, currency: string, frequency: Frequency) =>
  `${here(c, '/give')}?${new URLSearchParams({ currency, frequency })}`

interface Asked {
  readonly c: Ctx
  readonly currency: TakenCurrency
  readonly frequency: Frequency
}

const Choices = ({ c, currency, frequency, currencies }: Asked & { currencies: readonly TakenCurrency[] }) => {
  const t = say(c)
  return (
    <>
      <Tabs
        label={t('donations.field.frequency')}
        items={frequencies.map((one) => ({
          href: addressOf(c, currency.currency, one),
          label: t(`donations.frequency.${one}`),
          current: one === frequency,
        }))}
      />
      {currencies.length > 1 && (
        <Tabs
          label={t('donations.field.currency')}
          items={currencies.map((one) => ({
            href: addressOf(c, one.currency, frequency),
            label: currencyName(one.currency, c.language),
            current: one === currency,
          }))}
        />
      )}
    </>
  )
}

const Amounts = ({ c, currency, frequency, suggestions }: Asked & { suggestions: readonly Suggestion[] }) => {
  const t = say(c)
  const { currency: code, smallest, largest } = currency
  const plain = (minor: bigint) => plainAmount(moneyFromDatabase(minor, code))
  const buys = ({ buys }: Suggestion) => {
    const { text, language } = saidIn(buys, c.language)
    return language === c.language ? text : <Foreign language={language}>{text}</Foreign>
  }
  return (
    <>
      {suggestions.length > 0 && (
        <ChoiceField
          name="chosen"
          label={t(`donations.field.amount.${frequency}`)}
          required
          options={[
            ...suggestions.map((one) => ({
              value: plain(one.amount),
              label: moneyText(one.amount, code, c.language),
              hint: buys(one),
            })),
            { value: 'own', label: t('donations.field.own-amount') },
          ]}
          value={c.form.text('chosen')}
        />
      )}
      <TextField
        name="own"
        label={suggestions.length > 0 ? t('donations.field.own') : t(`donations.field.amount.${frequency}`)}
        hint={t('donations.field.own.hint', {
          smallest: moneyText(smallest, code, c.language),
          largest: moneyText(largest, code, c.language),
        })}
        width="short"
        inputmode="decimal"
        autocomplete="off"
        suffix={isCurrency(code) ? currencyName(code, c.language) : code}
        value={c.form.text('own')}
        required={suggestions.length === 0}
      />
    </>
  )
}

const Who = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <FieldGroup title={t('donations.give.who')} hint={t('donations.give.who.hint')}>
      <TextField name="name" label={t('donations.field.name')} autocomplete="name" value={c.form.text('name')} />
      <TextField
        name="email"
        label={t('donations.field.email')}
        type="email"
        autocomplete="email"
        value={c.form.text('email')}
      />
      <TextField
        name="postal_code"
        label={t('donations.slip.field.postcode')}
        width="short"
        autocomplete="postal-code"
        value={c.form.text('postal_code')}
      />
      <TextArea
        name="lines"
        label={t('donations.slip.field.address')}
        hint={t('donations.give.address.hint')}
        rows={2}
        autocomplete="street-address"
        value={c.form.text('lines')}
      />
      <CheckField
        name="consent"
        label={t('donations.give.consent')}
        hint={t('donations.give.consent.hint')}
        checked={c.form.text('consent') === 'yes'}
      />
    </FieldGroup>
  )
}

/** The form: amount, purpose, way, and what a giver may tell of themselves. */
export const GiveForm = async ({
  c,
  ways,
  currencies,
}: {
  c: Ctx
  ways: readonly HostedWay[]
  currencies: readonly TakenCurrency[]
}) => {
  const t = say(c)
  const currency = currencyAsked(c, currencies)
  const frequency = frequencyAsked(c)
  const asked = { c, currency, frequency }
  const suggestions = await suggestionsIn(c.world.db, currency.currency, frequency)
  return (
    <>
      <Choices {...asked} currencies={currencies} />
      <Form
        action={addressOf(c, currency.currency, frequency)}
        submit={t(`donations.give.submit.${frequency}`)}
        problems={c.form.problems}
      >
        <Amounts {...asked} suggestions={suggestions} />
        <Purposes c={c} />
        <ChoiceField
          name="way"
          label={t('donations.field.way')}
          required
          options={ways.map(({ way }) => ({ value: way, label: t(`donations.pay.${way}`) }))}
          value={c.form.text('way', ways[0]?.way)}
        />
        <Who c={c} />
        <HiddenField name="currency" value={currency.currency} />
        <HiddenField name="frequency" value={frequency} />
        <TrapField name="website" label={t('donations.give.trap')} />
        <HiddenField name="token" value={await tokenFor(c)} />
      </Form>
      <Prose>
        <p>{t('donations.give.fees')}</p>
        {frequency === 'monthly' && <p>{t('donations.give.monthly')}</p>}
        <p>{t('donations.give.privacy')}</p>
      </Prose>
    </>
  )
}
