import { formatDay } from '#platform/dates/format.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { changeScreen } from '#ui/record.tsx'
import { linkGift, unlinkGift } from '../commands/link-gift.ts'
import { getEvent } from '../queries/get-event.ts'
import { giftRoles } from '../rules/choices.ts'
import { moneyText, nameText, say } from './parts.tsx'

/** A gift that belongs to an event. */
export const linking = changeScreen(linkGift, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.link-gift.title'),
      lead: t('events.link-gift.lead'),
      submit: t('events.link-gift.submit'),
      record: nameText(c, event),
      fields: (
        <>
          <TextField
            name="gift"
            label={t('events.field.gift')}
            hint={t('events.field.gift.hint')}
            width="medium"
            value={c.form.text('gift')}
            required
          />
          <ChoiceField
            name="role"
            label={t('events.field.role')}
            value={c.form.text('role')}
            options={giftRoles.map((value) => ({
              value,
              label: t(`events.role.${value}`),
              hint: t(`events.role.${value}.hint`),
            }))}
            required
          />
        </>
      ),
    }
  },
})

/** Such a link taken back. */
export const unlinking = changeScreen(unlinkGift, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.unlink-gift.title'),
      lead: t('events.unlink-gift.lead'),
      submit: t('events.unlink-gift.submit'),
      record: nameText(c, event),
      fields: (
        <SelectField
          name="gift"
          label={t('events.field.gift')}
          value={c.form.text('gift')}
          options={(event.gifts ?? []).map(({ ref, received_on, amount, currency }) => ({
            value: ref,
            label: [ref, formatDay(received_on, c.language), moneyText(amount, currency, c.language)].join(' · '),
          }))}
          required
        />
      ),
    }
  },
})
