import { NotFound } from '#platform/errors.ts'
import { languageNames } from '#platform/words.ts'
import { NumberField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { createSeries } from '../commands/create-series.ts'
import { restoreSeries, voidSeries } from '../commands/void-series.ts'
import { say } from './parts.tsx'
import { seriesName } from './series.tsx'

const list = '/receipts/series'

/** A new series of numbers. */
export const creating = createScreen(createSeries, {
  list,
  record: () => list,
  ask(c) {
    const t = say(c)
    return {
      title: t('receipts.create-series.title'),
      lead: t('receipts.create-series.lead'),
      submit: t('receipts.create-series.submit'),
      list: t('receipts.list-series.title'),
      above: [{ href: '/receipts', label: t('receipts.list-receipts.title') }],
      fields: (
        <>
          <TextField
            name="code"
            label={t('receipts.field.code')}
            hint={t('receipts.field.code.hint')}
            width="short"
            value={c.form.text('code')}
            required
          />
          <FieldGroup name="names" title={t('receipts.field.name')}>
            <TextsFields form={c.form} name="names" labelOf={(language) => languageNames[language]} />
          </FieldGroup>
          <TextField
            name="pattern"
            label={t('receipts.field.pattern')}
            hint={t('receipts.field.pattern.hint')}
            width="medium"
            value={c.form.text('pattern', 'R{year}-{number}')}
            required
          />
          <NumberField
            name="digits"
            label={t('receipts.field.digits')}
            width="short"
            value={c.form.text('digits', '4')}
            required
          />
        </>
      ),
    }
  },
})

const screen = (verb: 'void' | 'restore', act: typeof voidSeries) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      const record = await seriesName(c)
      if (record === undefined) throw new NotFound()
      return {
        title: t(`receipts.${verb}-series.title`),
        lead: t(`receipts.${verb}-series.lead`),
        submit: t(`receipts.${verb}-series.title`),
        record,
      }
    },
  })

/** A series that ends, and goes on. */
export const voiding = screen('void', voidSeries)
export const restoring = screen('restore', restoreSeries)
