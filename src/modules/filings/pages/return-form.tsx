import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { fileReturn } from '../commands/returns/file-return.ts'
import { recordReturn } from '../commands/returns/record-return.ts'
import { getReturn } from '../queries/get-return.ts'
import { filingItems } from '../rules/packs/pack.ts'
import { NoteField, RefField, say, yearOptions } from './parts.tsx'

/** That something was made, and where it was handed in. */
export const recording = createScreen(recordReturn, {
  list: '/filings',
  record: () => '/filings',
  async ask(c) {
    const t = say(c)
    return {
      title: t('filings.record-return.title'),
      lead: t('filings.record-return.lead'),
      submit: t('filings.record-return.submit'),
      list: t('filings.list-filings.title'),
      fields: (
        <>
          <SelectField
            name="year"
            label={t('filings.field.year')}
            value={c.form.text('year', c.query('year'))}
            options={await yearOptions(c)}
            required
          />
          <SelectField
            name="item"
            label={t('filings.field.item')}
            value={c.form.text('item', c.query('item'))}
            options={filingItems.map((value) => ({ value, label: t(`filings.item.${value}`) }))}
            required
          />
          <DateField name="madeOn" label={t('filings.field.made-on')} value={c.form.text('madeOn', c.today)} required />
          <DateField
            name="filedOn"
            label={t('filings.field.filed-on')}
            hint={t('filings.field.filed-on.hint')}
            value={c.form.text('filedOn')}
          />
          <TextField
            name="place"
            label={t('filings.field.place')}
            hint={t('filings.field.place.hint')}
            value={c.form.text('place')}
          />
          <NoteField c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** That what was made was handed in or made known. */
export const filing = changeScreen(fileReturn, {
  here: (c) => `/filings/returns/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getReturn(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('filings.file-return.title'),
      lead: t('filings.record-return.lead'),
      submit: t('filings.file-return.submit'),
      record: t(`filings.item.${row.item}`),
      above: [{ href: '/filings/returns', label: t('filings.list-returns.title') }],
      fields: (
        <>
          <DateField
            name="filedOn"
            label={t('filings.field.filed-on')}
            value={c.form.text('filedOn', row.filed_on ?? c.today)}
            required
          />
          <TextField
            name="place"
            label={t('filings.field.place')}
            hint={t('filings.field.place.hint')}
            value={c.form.text('place', row.place)}
          />
          <WhyField c={c} optional />
        </>
      ),
    }
  },
})
