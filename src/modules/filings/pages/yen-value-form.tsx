import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { createScreen } from '#ui/record.tsx'
import { recordYenValue } from '../commands/values/record-yen-value.ts'
import { currencyOptions, NoteField, RefField, say } from './parts.tsx'

const list = '/filings/yen-values'

async function fieldsOf(c: Ctx) {
  const t = say(c)
  return (
    <>
      <FieldGroup title={t('filings.one-gift')} hint={t('filings.one-gift.hint')}>
        <TextField
          name="gift"
          label={t('filings.field.gift')}
          width="medium"
          value={c.form.text('gift', c.query('gift'))}
        />
        <TextField name="yen" label={t('filings.field.in-yen')} width="medium" value={c.form.text('yen')} />
      </FieldGroup>
      <FieldGroup title={t('filings.one-month')} hint={t('filings.one-month.hint')}>
        <SelectField
          name="currency"
          label={t('filings.field.currency')}
          value={c.form.text('currency')}
          options={await currencyOptions(c)}
        />
        <TextField
          name="month"
          label={t('filings.field.month')}
          hint={t('filings.field.month.hint')}
          width="medium"
          value={c.form.text('month')}
        />
        <TextField
          name="rate"
          label={t('filings.field.rate')}
          hint={t('filings.field.rate.hint')}
          width="medium"
          value={c.form.text('rate')}
        />
      </FieldGroup>
      <DateField name="rateOn" label={t('filings.field.rate-on')} value={c.form.text('rateOn')} required />
      <TextField
        name="source"
        label={t('filings.field.source')}
        hint={t('filings.field.source.hint')}
        value={c.form.text('source')}
        required
      />
      <NoteField c={c} />
      <RefField c={c} />
    </>
  )
}

/** A value in yen, of one gift or of a month. */
export const recording = createScreen(recordYenValue, {
  list,
  record: () => list,
  async ask(c) {
    const t = say(c)
    return {
      title: t('filings.record-yen-value.title'),
      lead: t('filings.record-yen-value.lead'),
      submit: t('filings.record-yen-value.submit'),
      list: t('filings.list-yen-values.title'),
      fields: await fieldsOf(c),
    }
  },
})
