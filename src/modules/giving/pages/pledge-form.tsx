import type { Found } from '#modules/people/face.ts'
import { plainAmount } from '#platform/money.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctPledge } from '../commands/pledges/correct-pledge.ts'
import { recordPledge } from '../commands/pledges/record-pledge.ts'
import { getPledge } from '../queries/get-pledge.ts'
import { pledgeFrequencies } from '../rules/choices.ts'
import { GiverField, giversMeant, payerTold } from './giver-field.tsx'
import { baseCurrency, currencyOptions, fundOptions, say } from './parts.tsx'

type Pledge = Awaited<ReturnType<typeof getPledge>>
type Options = {
  funds: Awaited<ReturnType<typeof fundOptions>>
  currencies: Awaited<ReturnType<typeof currencyOptions>>
  currency: string | undefined
  payers: readonly Found[]
}

const optionsOf = async (c: Ctx): Promise<Options> => ({
  funds: await fundOptions(c),
  currencies: await currencyOptions(c),
  currency: await baseCurrency(c),
  payers: await giversMeant(c, 'payer'),
})

const PledgeFields = (props: { c: Ctx; options: Options; pledge?: Pledge }) => {
  const { c, options, pledge } = props
  const t = say(c)
  return (
    <>
      <GiverField
        c={c}
        part="payer"
        giver={pledge ? pledge.payer?.ref : c.query('payer')}
        meant={options.payers}
        required
      />
      <MoneyField
        name="money"
        label={t('giving.field.amount-each')}
        amount={c.form.text('money.amount', pledge && plainAmount(pledge.money))}
        currency={c.form.text('money.currency', pledge?.currency ?? options.currency) || undefined}
        currencies={options.currencies}
        required
      />
      <ChoiceField
        name="frequency"
        label={t('giving.field.frequency')}
        options={pledgeFrequencies.map((one) => ({ value: one, label: t(`giving.frequency.${one}`) }))}
        value={c.form.text('frequency', pledge?.frequency ?? 'monthly')}
        required
      />
      <SelectField
        name="fund"
        label={t('giving.field.fund')}
        hint={t('giving.field.fund.optional')}
        options={[{ value: '', label: t('giving.no-fund') }, ...options.funds]}
        choose={false}
        value={c.form.text('fund', pledge ? (pledge.fund ?? '') : c.query('fund'))}
      />
      <DateField
        name="startedOn"
        label={t('giving.field.started-on')}
        value={c.form.text('startedOn', pledge?.started_on ?? c.today)}
        required
      />
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note', pledge?.note)} />
    </>
  )
}

const recordScreen = createScreen(recordPledge, {
  list: '/giving/pledges',
  async ask(c) {
    const t = say(c)
    return {
      title: t('giving.record-pledge.title'),
      lead: t('giving.record-pledge.lead'),
      submit: t('giving.record-pledge.submit'),
      list: t('giving.list-pledges.title'),
      fields: (
        <>
          <PledgeFields c={c} options={await optionsOf(c)} />
          <TextField
            name="ref"
            label={t('giving.field.ref')}
            hint={t('giving.field.ref.next')}
            width="medium"
            value={c.form.text('ref')}
          />
        </>
      ),
    }
  },
})

/** A promise of regular gifts. */
export const recording = {
  ...recordScreen,
  submit: submits(
    recordPledge,
    (c) => ({ ...c.form.values, ...payerTold(c) }),
    (_, { id }) => redirect(`/giving/pledges/${id}`),
  ),
}

/** A pledge corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctPledge, {
  about: (c) => ({ id: c.param('id'), ...payerTold(c) }),
  here: (c) => `/giving/pledges/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const pledge = await getPledge(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('giving.correct-pledge.title'),
      lead: t('giving.correct-pledge.lead'),
      submit: t('giving.correct-pledge.submit'),
      record: pledge.ref,
      above: [{ href: '/giving/pledges', label: t('giving.list-pledges.title') }],
      fields: (
        <>
          <PledgeFields c={c} options={await optionsOf(c)} pledge={pledge} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
