import type { Ctx } from '#platform/web/context.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/page.tsx'
import { here, say } from './public-parts.tsx'
import { Purposes } from './purposes.tsx'

/** What a giver may have printed on the sheet; all of it may stay empty. */
export const SlipForm = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const typed = (name: string) => c.form.text(name)
  return (
    <Section title={t('donations.slip.fill')} lead={t('donations.slip.fill.lead')} id="fill">
      <Form action={here(c, '/give/slip')} submit={t('donations.slip.submit')} problems={c.form.problems}>
        <TextField
          name="amount"
          label={t('donations.slip.field.amount')}
          width="short"
          inputmode="numeric"
          autocomplete="off"
          value={typed('amount')}
        />
        <Purposes c={c} />
        <TextField name="name" label={t('donations.field.name')} autocomplete="name" value={typed('name')} />
        <TextField
          name="postcode"
          label={t('donations.slip.field.postcode')}
          width="short"
          autocomplete="postal-code"
          value={typed('postcode')}
        />
        <TextArea
          name="address"
          label={t('donations.slip.field.address')}
          rows={3}
          autocomplete="street-address"
          value={typed('address')}
        />
        <TextField
          name="phone"
          label={t('donations.slip.field.phone')}
          type="tel"
          width="medium"
          autocomplete="tel"
          value={typed('phone')}
        />
      </Form>
    </Section>
  )
}
