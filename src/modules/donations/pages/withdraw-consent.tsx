import { DateField } from '#ui/fields.tsx'
import { changeScreen } from '#ui/record.tsx'
import { withdrawConsent } from '../commands/withdraw-consent.ts'
import { getConsent } from '../queries/get-consent.ts'
import { say } from './public-parts.tsx'

/** Somebody wants no more mail. */
export const { show, submit } = changeScreen(withdrawConsent, {
  here: () => '/donations/mail-consents',
  async ask(c) {
    const t = say(c)
    const { email } = await getConsent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('donations.withdraw-consent.title'),
      lead: t('donations.withdraw-consent.lead'),
      submit: t('donations.withdraw-consent.submit'),
      record: email,
      above: [{ href: '/donations/mail-consents', label: t('donations.list-consents.title') }],
      fields: (
        <DateField
          name="withdrawnOn"
          label={t('donations.field.withdrawn-on')}
          value={c.form.text('withdrawnOn', c.today)}
          required
        />
      ),
    }
  },
})
