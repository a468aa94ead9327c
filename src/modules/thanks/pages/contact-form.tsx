import { redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea } from '#ui/fields.tsx'
import { changeScreen, createScreen } from '#ui/record.tsx'
import { recordContact } from '../commands/record-contact.ts'
import { restoreContact, voidContact } from '../commands/void-contact.ts'
import { getContact } from '../queries/get-contact.ts'
import { contactKinds } from '../rules/choices.ts'
import { GiverField, giverText, say } from './parts.tsx'

const list = '/thanks/lapsed'

const screenOf = createScreen(recordContact, {
  list,
  ask(c) {
    const t = say(c)
    return {
      title: t('thanks.record-contact.title'),
      lead: t('thanks.record-contact.lead'),
      submit: t('thanks.record-contact.submit'),
      list: t('thanks.list-lapsed.title'),
      above: [{ href: '/thanks', label: t('thanks.list-waiting.title') }],
      fields: (
        <>
          <GiverField c={c} />
          <SelectField
            name="kind"
            label={t('thanks.field.contact')}
            value={c.form.text('kind')}
            options={contactKinds.map((value) => ({ value, label: t(`thanks.contact.${value}`) }))}
            required
          />
          <DateField
            name="madeOn"
            label={t('thanks.field.made-on')}
            value={c.form.text('madeOn', c.today)}
            max={c.today}
            required
          />
          <TextArea name="outcome" label={t('thanks.field.outcome')} rows={3} value={c.form.text('outcome')} />
        </>
      ),
    }
  },
})

/** That somebody was called, written to or met, or wishes no contact. */
export const recording = {
  show: screenOf.show,
  submit: submits(
    recordContact,
    (c) => c.form.values,
    (_, { giver }) => redirect(`/thanks/giver?giver=${encodeURIComponent(giver)}`),
  ),
}

const screen = (verb: 'void' | 'restore', act: typeof voidContact) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`thanks.${verb}-contact.title`),
        lead: t(`thanks.${verb}-contact.lead`),
        submit: t(`thanks.${verb}-contact.title`),
        record: giverText(c, (await getContact(c.world, c.actor, { id: c.param('id') })).giver),
      }
    },
  })

/** A contact taken back, and brought back. */
export const voiding = screen('void', voidContact)
export const restoring = screen('restore', restoreContact)
