import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DatalistField, DateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { confirmPayment, undoConfirmation } from '../commands/confirm-payment.ts'
import { correctPayment } from '../commands/correct-payment.ts'
import { currenciesPaid } from '../queries/currencies-paid.ts'
import { getPayment } from '../queries/get-payment.ts'
import { listCarriers } from '../queries/list-payments.ts'
import { group, purposes } from '../rules/choices.ts'
import { ChildField, childOptions, currencyOptions, moneyText, say } from './parts.tsx'

type Payment = Awaited<ReturnType<typeof getPayment>>
type Verb = 'correct-payment' | 'confirm-payment' | 'undo-confirmation'

const asked = (c: Ctx, verb: Verb, payment: Payment) => {
  const t = say(c)
  return {
    title: t(`sponsorship.${verb}.title`),
    lead: t(`sponsorship.${verb}.lead`, { amount: moneyText(payment.amount, payment.currency, c.language) }),
    submit: t(`sponsorship.${verb}.submit`),
    record: payment.ref,
    above: [{ href: '/sponsorship/payments', label: t('sponsorship.list-payments.title') }],
  }
}

const here = (c: Ctx) => `/sponsorship/payments/${c.param('id')}`
const paymentOf = (c: Ctx) => getPayment(c.world, c.actor, { id: c.param('id') })

const Amount = async ({ c, payment }: { c: Ctx; payment: Payment }) => {
  const t = say(c)
  return (
    <FieldRow>
      <TextField
        name="amount"
        label={t('sponsorship.field.amount')}
        width="short"
        inputmode="decimal"
        value={c.form.text('amount', plainAmount(moneyFromDatabase(payment.amount, payment.currency)))}
        required
      />
      <SelectField
        name="currency"
        label={t('sponsorship.field.currency')}
        value={c.form.text('currency', payment.currency)}
        options={await currencyOptions(c, await currenciesPaid(c.world.db))}
        required
      />
    </FieldRow>
  )
}

const Carried = async ({ c, payment }: { c: Ctx; payment: Payment }) => {
  const t = say(c)
  return (
    <>
      <DateField
        name="paidOn"
        label={t('sponsorship.field.paid-on')}
        value={c.form.text('paidOn', payment.paid_on)}
        max={c.today}
        required
      />
      <DatalistField
        name="carrier"
        label={t('sponsorship.field.carrier')}
        hint={t('sponsorship.field.carrier.hint')}
        options={(await listCarriers(c.world.db)).map((value) => ({ value }))}
        value={c.form.text('carrier', payment.carrier)}
        required
      />
    </>
  )
}

/** A payment corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctPayment, {
  here,
  async ask(c) {
    const t = say(c)
    const payment = await paymentOf(c)
    const [options, amount] = [await childOptions(c, payment.child), await Amount({ c, payment })]
    return {
      ...asked(c, 'correct-payment', payment),
      fields: (
        <>
          <ChildField
            c={c}
            options={options}
            value={payment.child ?? group}
            all={{ value: group, label: t('sponsorship.group') }}
          />
          <SelectField
            name="purpose"
            label={t('sponsorship.field.purpose')}
            value={c.form.text('purpose', payment.purpose)}
            options={purposes.map((value) => ({ value, label: t(`sponsorship.purpose.${value}`) }))}
            required
          />
          {amount}
          {await Carried({ c, payment })}
          <TextArea
            name="note"
            label={t('sponsorship.field.note')}
            hint={t('sponsorship.field.note.hint')}
            rows={2}
            value={c.form.text('note', payment.note)}
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** A payment that has arrived. */
export const confirming = changeScreen(confirmPayment, {
  here,
  async ask(c) {
    const payment = await paymentOf(c)
    return {
      ...asked(c, 'confirm-payment', payment),
      fields: (
        <DateField
          name="confirmedOn"
          label={say(c)('sponsorship.field.confirmed-on')}
          value={c.form.text('confirmedOn', c.today)}
          min={payment.paid_on}
          max={c.today}
          required
        />
      ),
    }
  },
})

/** A confirmation taken back. */
export const undoing = changeScreen(undoConfirmation, {
  here,
  ask: async (c) => asked(c, 'undo-confirmation', await paymentOf(c)),
})
