import { CheckField, SelectField } from '#ui/choices.tsx'
import { DateField } from '#ui/fields.tsx'
import { createScreen } from '#ui/record.tsx'
import { calculateSupport } from '../commands/calculate-support.ts'
import { NoteField, say, yearOptions } from './parts.tsx'

/** A public support test to be made of the records as they are now. */
export const calculating = createScreen(calculateSupport, {
  list: '/filings/tests',
  async ask(c) {
    const t = say(c)
    return {
      title: t('filings.calculate-support.title'),
      lead: t('filings.calculate-support.lead'),
      submit: t('filings.calculate-support.submit'),
      list: t('filings.list-calculations.title'),
      fields: (
        <>
          <SelectField
            name="year"
            label={t('filings.field.last-year')}
            hint={t('filings.field.last-year.hint')}
            value={c.form.text('year', c.query('year'))}
            options={await yearOptions(c)}
            required
          />
          <CheckField
            name="firstApplication"
            label={t('filings.field.first-application')}
            hint={t('filings.field.first-application.hint')}
            checked={c.form.text('firstApplication') === 'yes'}
          />
          <DateField
            name="judgedOn"
            label={t('filings.field.judged-on')}
            hint={t('filings.field.judged-on.hint')}
            value={c.form.text('judgedOn', c.today)}
          />
          <NoteField c={c} />
        </>
      ),
    }
  },
})
