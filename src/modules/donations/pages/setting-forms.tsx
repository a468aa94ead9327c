import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { NumberField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { offerPurpose } from '../commands/offer-purpose.ts'
import { setCurrency } from '../commands/set-currency.ts'
import { setWay } from '../commands/set-way.ts'
import { getSettings, type Settings } from '../queries/get-settings.ts'
import { ways } from '../rules/choices.ts'
import { currencyOptions } from './parts.tsx'
import { say } from './public-parts.tsx'

const list = '/donations/settings'

const ticked = (c: Ctx, name: string, kept: boolean | undefined) => c.form.text(name, kept ? 'yes' : '') === 'yes'

// nothing of these paths names a record: what they settle is chosen in the form
const about = () => ({}) as { id: string }

const WayFields = ({ c, settings }: { c: Ctx; settings: Settings }) => {
  const t = say(c)
  const chosen = c.form.text('way', c.query('way'))
  const kept = settings.ways.find(({ way }) => way === chosen)
  return (
    <>
      <SelectField
        name="way"
        label={t('donations.field.way')}
        options={ways.map((value) => ({ value, label: t(`donations.way.${value}`) }))}
        value={chosen}
        required
      />
      <CheckField name="isOpen" label={t('donations.field.is-open')} checked={ticked(c, 'isOpen', kept?.is_open)} />
      <CheckField
        name="isLive"
        label={t('donations.field.is-live')}
        hint={t('donations.field.is-live.hint')}
        checked={ticked(c, 'isLive', kept?.is_live)}
      />
      <FieldGroup title={t('donations.field.details')} hint={t('donations.field.details.hint')}>
        <TextsFields
          form={c.form}
          name="details"
          labelOf={(language) => t(`donations.field.details.${language}`)}
          texts={kept?.details}
          rows={5}
        />
      </FieldGroup>
      <TextField
        name="account"
        label={t('donations.field.postal-account')}
        hint={t('donations.field.postal-account.hint')}
        width="medium"
        value={c.form.text('account', kept?.account)}
      />
      <TextField
        name="accountName"
        label={t('donations.field.postal-name')}
        value={c.form.text('accountName', kept?.account_name)}
      />
      <WhyField c={c} optional />
    </>
  )
}

/** One way to give, settled. */
export const way = changeScreen(setWay, {
  here: () => list,
  about,
  async ask(c) {
    const t = say(c)
    return {
      title: t('donations.set-way.title'),
      lead: t('donations.set-way.lead'),
      submit: t('donations.set-way.submit'),
      record: t('donations.get-settings.title'),
      fields: <WayFields c={c} settings={await getSettings(c.world, c.actor, {})} />,
    }
  },
})

const CurrencyFields = ({ c, settings }: { c: Ctx; settings: Settings }) => {
  const t = say(c)
  const chosen = c.form.text('currency', c.query('currency'))
  const kept = settings.currencies.find(({ currency }) => currency === chosen)
  const plain = (minor: bigint | undefined) =>
    minor === undefined ? undefined : plainAmount(moneyFromDatabase(minor, chosen))
  return (
    <>
      <SelectField
        name="currency"
        label={t('donations.field.currency')}
        options={currencyOptions(c)}
        value={chosen}
        required
      />
      <TextField
        name="smallest"
        label={t('donations.field.smallest')}
        width="short"
        inputmode="decimal"
        value={c.form.text('smallest', plain(kept?.smallest))}
        required
      />
      <TextField
        name="largest"
        label={t('donations.field.largest')}
        hint={t('donations.field.largest.hint')}
        width="short"
        inputmode="decimal"
        value={c.form.text('largest', plain(kept?.largest))}
        required
      />
      <CheckField
        name="isTaken"
        label={t('donations.field.is-taken')}
        checked={ticked(c, 'isTaken', kept ? kept.is_taken : true)}
      />
      <WhyField c={c} optional />
    </>
  )
}

/** Between which amounts a currency is taken. */
export const currency = changeScreen(setCurrency, {
  here: () => list,
  about,
  async ask(c) {
    const t = say(c)
    return {
      title: t('donations.set-currency.title'),
      submit: t('donations.set-currency.submit'),
      record: t('donations.get-settings.title'),
      fields: <CurrencyFields c={c} settings={await getSettings(c.world, c.actor, {})} />,
    }
  },
})

const PurposeFields = ({ c, settings }: { c: Ctx; settings: Settings }) => {
  const t = say(c)
  const chosen = c.form.text('fund', c.query('fund'))
  const kept = settings.purposes.find(({ code }) => code === chosen)
  const { funds } = settings
  const names = kept?.names ?? funds.find(({ code }) => code === chosen)?.names
  return (
    <>
      <SelectField
        name="fund"
        label={t('donations.field.fund')}
        options={funds.map((fund) => ({
          value: fund.code,
          label: c.say('ui.with-ref', { name: textIn(fund.names, c.language), ref: fund.code }),
        }))}
        value={chosen}
        required
      />
      <FieldGroup title={t('donations.field.public-name')} hint={t('donations.field.public-name.hint')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`donations.field.public-name.${language}`)}
          texts={names}
          required
        />
      </FieldGroup>
      <NumberField
        name="place"
        label={t('donations.field.place')}
        hint={t('donations.field.place.hint')}
        value={c.form.text('place', kept ? String(kept.place) : '10')}
        required
      />
      <CheckField
        name="isOffered"
        label={t('donations.field.is-offered')}
        checked={ticked(c, 'isOffered', kept ? kept.is_offered : true)}
      />
      <WhyField c={c} optional />
    </>
  )
}

/** A fund offered on the site. */
export const purpose = changeScreen(offerPurpose, {
  here: () => list,
  about,
  async ask(c) {
    const t = say(c)
    return {
      title: t('donations.offer-purpose.title'),
      lead: t('donations.offer-purpose.lead'),
      submit: t('donations.offer-purpose.submit'),
      record: t('donations.get-settings.title'),
      fields: <PurposeFields c={c} settings={await getSettings(c.world, c.actor, {})} />,
    }
  },
})
