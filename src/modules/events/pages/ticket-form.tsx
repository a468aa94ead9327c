import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { MoneyField } from '#ui/compound-fields.tsx'
import { NumberField, TextArea } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctTicket } from '../commands/correct-ticket.ts'
import { createTicket } from '../commands/create-ticket.ts'
import { getEvent } from '../queries/get-event.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { currencyOptions, nameText, ownCurrency, say } from './parts.tsx'

type Ticket = Awaited<ReturnType<typeof getTicket>>

interface Money {
  readonly currencies: readonly { value: string; label: string }[]
  readonly currency: string | undefined
}

const moneyFor = async (c: Ctx): Promise<Money> => ({
  currencies: await currencyOptions(c),
  currency: await ownCurrency(c),
})

const Fields = (props: { c: Ctx; money: Money; ticket?: Ticket }) => {
  const { c, money, ticket } = props
  const t = say(c)
  const price = ticket && plainAmount(moneyFromDatabase(ticket.price, ticket.currency))
  return (
    <>
      <FieldGroup name="names" title={t('events.field.name')} hint={t('events.field.ticket.hint')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`events.field.name.${language}`)}
          texts={ticket?.names}
        />
      </FieldGroup>
      <MoneyField
        name="price"
        label={t('events.field.price')}
        hint={t('events.field.price.hint')}
        amount={c.form.text('price.amount', price)}
        currency={c.form.text('price.currency', ticket?.currency ?? money.currency) || undefined}
        currencies={money.currencies}
        required
      />
      <NumberField
        name="sold"
        label={t('events.field.sold')}
        hint={t('events.field.sold.hint')}
        value={c.form.text('sold', ticket && (ticket.sold === null ? '' : String(ticket.sold)))}
      />
      <TextArea name="note" label={t('events.field.note')} rows={2} value={c.form.text('note', ticket?.note)} />
    </>
  )
}

/** A new kind of ticket of an event. */
export const creating = changeScreen(createTicket, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.create-ticket.title'),
      submit: t('events.create-ticket.submit'),
      record: nameText(c, event),
      above: [{ href: '/events', label: t('events.list-events.title') }],
      fields: <Fields c={c} money={await moneyFor(c)} />,
    }
  },
})

/** A kind of ticket corrected, or how many were sold. */
export const correcting = changeScreen(correctTicket, {
  here: (c) => `/events/tickets/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const ticket = await getTicket(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.correct-ticket.title'),
      lead: t('events.correct.lead'),
      submit: t('events.correct.submit'),
      record: nameText(c, ticket),
      above: [{ href: `/events/${ticket.event_id}`, label: nameText(c, { names: ticket.event_names }) }],
      fields: (
        <>
          <Fields c={c} money={await moneyFor(c)} ticket={ticket} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
