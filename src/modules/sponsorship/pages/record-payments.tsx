import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DatalistField, DateField } from '#ui/fields.tsx'
import { FieldRow, Form } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordPayments } from '../commands/record-payments.ts'
import { currenciesPaid } from '../queries/currencies-paid.ts'
import { listCarriers } from '../queries/list-payments.ts'
import { group, purposes } from '../rules/choices.ts'
import { childOptions, currencyOptions, say } from './parts.tsx'

const Trip = async ({ c }: { c: Ctx }) => {
  const t = say(c)
  const used = await currenciesPaid(c.world.db)
  return (
    <FieldRow>
      <DatalistField
        name="carrier"
        label={t('sponsorship.field.carrier')}
        hint={t('sponsorship.field.carrier.hint')}
        options={(await listCarriers(c.world.db)).map((value) => ({ value }))}
        value={c.form.text('carrier', c.query('carrier'))}
        required
      />
      <DateField
        name="paidOn"
        label={t('sponsorship.field.paid-on')}
        value={c.form.text('paidOn', c.today)}
        max={c.today}
        required
      />
      <SelectField
        name="currency"
        label={t('sponsorship.field.currency')}
        value={c.form.text('currency', used[0])}
        options={await currencyOptions(c, used)}
        required
      />
    </FieldRow>
  )
}

const Lines = async ({ c }: { c: Ctx }) => {
  const t = say(c)
  const typed = Array.from({ length: Math.max(c.form.rows('lines'), 1) }, (_, i) =>
    Object.fromEntries(['child', 'amount', 'purpose', 'note'].map((key) => [key, c.form.text(`lines.${i}.${key}`)])),
  )
  return (
    <LinesField
      name="lines"
      label={t('sponsorship.lines')}
      hint={t('sponsorship.lines.hint')}
      required
      lines={c.form.sent ? typed : [{ child: c.query('child') }, {}, {}]}
      parts={[
        {
          key: 'child',
          label: t('sponsorship.field.paid-for'),
          options: [...(await childOptions(c)), { value: group, label: t('sponsorship.group') }],
        },
        {
          key: 'purpose',
          label: t('sponsorship.field.purpose'),
          options: purposes.map((value) => ({ value, label: t(`sponsorship.purpose.${value}`) })),
        },
        { key: 'amount', label: t('sponsorship.field.amount'), width: 'short' },
        { key: 'note', label: t('sponsorship.field.note'), width: 'wide' },
      ]}
    />
  )
}

/** What one of the local staff carried on a day: a line for each child or the group. */
export async function show(c: Ctx) {
  const t = say(c)
  const [trip, lines] = [await Trip({ c }), await Lines({ c })]
  return page(
    t('sponsorship.record-payments.title'),
    <>
      <PageHeader
        title={t('sponsorship.record-payments.title')}
        lead={t('sponsorship.record-payments.lead')}
        breadcrumb={[{ href: '/sponsorship/payments', label: t('sponsorship.list-payments.title') }]}
      />
      <Form
        action="/sponsorship/payments/record"
        submit={t('sponsorship.record-payments.submit')}
        problems={c.form.problems}
        cancelHref="/sponsorship/payments"
      >
        {trip}
        {lines}
      </Form>
    </>,
  )
}

export const submit = submits(
  recordPayments,
  (c) => c.form.values,
  (c) => redirect(`/sponsorship/payments?carrier=${encodeURIComponent(c.form.text('carrier'))}`),
)
