import { organisationOf } from '#modules/organisation/face.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, NumberField, TextField } from '#ui/fields.tsx'
import { createScreen } from '#ui/record.tsx'
import { recordDisclosure } from '../commands/returns/record-disclosure.ts'
import { disclosureKinds } from '../rules/choices.ts'
import { currencyOptions, NoteField, PartyField, RefField, say } from './parts.tsx'

const list = '/filings/disclosures'

/** A deal with an officer, pay, a gift paid out, a loan. */
export const recording = createScreen(recordDisclosure, {
  list,
  record: () => list,
  async ask(c) {
    const t = say(c)
    const own = (await organisationOf(c.world.db))?.baseCurrency
    return {
      title: t('filings.record-disclosure.title'),
      submit: t('filings.record-disclosure.submit'),
      list: t('filings.list-disclosures.title'),
      fields: (
        <>
          <SelectField
            name="kind"
            label={t('filings.field.kind')}
            value={c.form.text('kind')}
            options={disclosureKinds.map((value) => ({ value, label: t(`filings.disclosure.${value}`) }))}
            required
          />
          <DateField
            name="happenedOn"
            label={t('filings.field.happened-on')}
            hint={t('filings.field.happened-on.hint')}
            value={c.form.text('happenedOn')}
            required
          />
          <MoneyField
            name="money"
            label={t('filings.field.amount')}
            amount={c.form.text('money.amount')}
            currency={c.form.text('money.currency', own) || undefined}
            currencies={await currencyOptions(c)}
            required
          />
          <TextField name="what" label={t('filings.field.what')} value={c.form.text('what')} required />
          <PartyField c={c} label={t('filings.field.other-side')} />
          <NumberField
            name="people"
            label={t('filings.field.people')}
            hint={t('filings.field.people.hint')}
            value={c.form.text('people')}
          />
          <NoteField c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})
