import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { refundGift } from '../commands/refund-gift.ts'
import { getGift } from '../queries/get-gift.ts'
import { moneyText, say } from './parts.tsx'

/** Money that went back to the giver. */
export async function show(c: Ctx) {
  const t = say(c)
  const gift = await getGift(c.world, c.actor, { id: c.param('id') })
  const here = `/giving/gifts/${gift.id}`
  return page(
    t('giving.refund-gift.title'),
    <>
      <PageHeader
        title={t('giving.refund-gift.title')}
        lead={t('giving.refund-gift.lead')}
        breadcrumb={[
          { href: '/giving', label: t('giving.list-gifts.title') },
          { href: here, label: gift.ref },
        ]}
      />
      <Form
        action={`${here}/refund`}
        submit={t('giving.refund-gift.submit')}
        problems={c.form.problems}
        cancelHref={here}
      >
        <DateField
          name="refundedOn"
          label={t('giving.field.refunded-on')}
          value={c.form.text('refundedOn', c.today)}
          min={gift.received_on}
          max={c.today}
          required
        />
        <TextField
          name="amount"
          label={c.say('ui.with-ref', { name: t('giving.field.amount'), ref: gift.currency })}
          hint={t('giving.refund-gift.left', { left: moneyText(gift.left, gift.currency, c.language) })}
          width="medium"
          inputmode="decimal"
          value={c.form.text('amount')}
          required
        />
        <TextField name="reason" label={t('giving.field.reason')} value={c.form.text('reason')} required />
      </Form>
    </>,
  )
}

export const submit = submits(
  refundGift,
  (c) => ({ ...c.form.values, id: c.param('id') }),
  (c) => redirect(`/giving/gifts/${c.param('id')}`),
)
