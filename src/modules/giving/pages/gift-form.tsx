import type { Found } from '#modules/people/face.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctGift } from '../commands/correct-gift.ts'
import { recordGift } from '../commands/record-gift.ts'
import { getGift } from '../queries/get-gift.ts'
import { channels, frequencies } from '../rules/choices.ts'
import { GiverField, giversMeant, giverTold } from './giver-field.tsx'
import { baseCurrency, currencyOptions, fundOptions, say } from './parts.tsx'
import { ReturnFields } from './return-fields.tsx'

type Gift = Awaited<ReturnType<typeof getGift>>
type Options = {
  funds: Awaited<ReturnType<typeof fundOptions>>
  currencies: Awaited<ReturnType<typeof currencyOptions>>
  currency: string | undefined
  givers: readonly Found[]
}

const optionsOf = async (c: Ctx): Promise<Options> => ({
  funds: await fundOptions(c),
  currencies: await currencyOptions(c),
  currency: await baseCurrency(c),
  givers: await giversMeant(c),
})

const MainFields = (props: { c: Ctx; options: Options; gift?: Gift }) => {
  const { c, options, gift } = props
  const t = say(c)
  const open = options.funds.find((fund) => fund.open)
  return (
    <>
      <DateField
        name="receivedOn"
        label={t('giving.field.received-on')}
        value={c.form.text('receivedOn', gift?.received_on ?? c.today)}
        max={c.today}
        required
      />
      <MoneyField
        name="money"
        label={t('giving.field.amount')}
        amount={c.form.text(
          'money.amount',
          gift ? plainAmount(moneyFromDatabase(gift.amount, gift.currency)) : c.query('amount'),
        )}
        currency={c.form.text('money.currency', gift?.currency ?? c.query('currency') ?? options.currency) || undefined}
        currencies={options.currencies}
        required
      />
      <SelectField
        name="channel"
        label={t('giving.field.channel')}
        options={channels.map((channel) => ({ value: channel, label: t(`giving.channel.${channel}`) }))}
        value={c.form.text('channel', gift?.channel)}
        required
      />
      <SelectField
        name="fund"
        label={t('giving.field.fund')}
        options={options.funds}
        value={c.form.text('fund', gift?.fund ?? c.query('fund') ?? open?.value)}
        required
      />
      <ChoiceField
        name="frequency"
        label={t('giving.field.frequency')}
        options={frequencies.map((one) => ({ value: one, label: t(`giving.frequency.${one}`) }))}
        value={c.form.text('frequency', gift?.frequency ?? (c.query('pledge') ? 'monthly' : 'one-time'))}
        required
      />
    </>
  )
}

const MoreFields = (props: { c: Ctx; options: Options; gift?: Gift }) => {
  const { c, gift } = props
  const t = say(c)
  const anonymous = c.form.sent ? c.form.text('anonymous') !== '' : (gift?.anonymous ?? false)
  return (
    <>
      <GiverField c={c} giver={gift ? gift.giver?.ref : c.query('giver')} meant={props.options.givers} />
      <TextField
        name="pledge"
        label={t('giving.field.pledge')}
        hint={t('giving.field.pledge.hint')}
        width="medium"
        autocomplete="off"
        value={c.form.text('pledge', gift ? (gift.pledge ?? '') : c.query('pledge'))}
      />
      <CheckField
        name="anonymous"
        label={t('giving.field.anonymous')}
        hint={t('giving.field.anonymous.hint')}
        checked={anonymous}
      />
      <ReturnFields c={c} gift={gift} />
      <TextField
        name="designation"
        label={t('giving.field.designation')}
        hint={t('giving.field.designation.hint')}
        value={c.form.text('designation', gift?.designation)}
      />
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note', gift?.note)} />
    </>
  )
}

const recordScreen = createScreen(recordGift, {
  list: '/giving',
  record: (id) => `/giving/gifts/${id}`,
  async ask(c) {
    const t = say(c)
    const options = await optionsOf(c)
    return {
      title: t('giving.record-gift.title'),
      submit: t('giving.record-gift.submit'),
      list: t('giving.list-gifts.title'),
      fields: (
        <>
          <MainFields c={c} options={options} />
          <TextField
            name="ref"
            label={t('giving.field.ref')}
            hint={t('giving.field.ref.hint')}
            width="medium"
            value={c.form.text('ref')}
          />
          <MoreFields c={c} options={options} />
        </>
      ),
    }
  },
})

/** A gift that came in. */
export const recording = {
  ...recordScreen,
  submit: submits(
    recordGift,
    (c) => ({ ...c.form.values, ...giverTold(c) }),
    (_, { id }) => redirect(`/giving/gifts/${id}`),
  ),
}

/** A gift corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctGift, {
  about: (c) => ({ id: c.param('id'), ...giverTold(c) }),
  here: (c) => `/giving/gifts/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const gift = await getGift(c.world, c.actor, { id: c.param('id') })
    const options = await optionsOf(c)
    return {
      title: t('giving.correct-gift.title'),
      lead: t('giving.correct-gift.lead'),
      submit: t('giving.correct-gift.submit'),
      record: gift.ref,
      above: [{ href: '/giving', label: t('giving.list-gifts.title') }],
      fields: (
        <>
          <MainFields c={c} options={options} gift={gift} />
          <MoreFields c={c} options={options} gift={gift} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
