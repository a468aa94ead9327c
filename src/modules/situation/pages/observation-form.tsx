import { dateOffered, dateText } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import { type Measure, measureName } from '#platform/measures.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctObservation } from '../commands/correct-observation.ts'
import { recordObservation } from '../commands/record-observation.ts'
import { getIndicator } from '../queries/get-indicator.ts'
import { getObservation } from '../queries/get-observation.ts'
import { say } from './parts.tsx'
import { type Option, SourceField, sourcesFor } from './source-field.tsx'

const HowMuch = ({ c, unit }: { c: Ctx; unit: Measure }) => {
  const t = say(c)
  return (
    <>
      <FieldRow>
        <SelectField
          name="qualifier"
          label={t('situation.field.qualifier')}
          choose={false}
          value={c.form.text('qualifier', 'exact')}
          options={qualifiers.map((value) => ({ value, label: t(`situation.qualifier.${value}`) }))}
          required
        />
        <NumberField
          name="value"
          label={t('situation.field.value')}
          hint={measureName(unit, c.language)}
          value={c.form.text('value')}
          required
        />
      </FieldRow>
      <TextField
        name="printed"
        label={t('situation.field.printed')}
        hint={t('situation.field.printed.hint')}
        value={c.form.text('printed')}
      />
    </>
  )
}

const Fields = (props: { c: Ctx; unit: Measure; sources: readonly Option[] }) => {
  const { c, unit, sources } = props
  const t = say(c)
  return (
    <>
      <HowMuch c={c} unit={unit} />
      <SourceField c={c} sources={sources} value={undefined} required />
      <PartialDateField
        name="published"
        label={t('situation.field.published')}
        hint={t('situation.field.published.hint')}
        value={c.form.text('published', dateOffered(c.today, c.language))}
        required
      />
      <DateField
        name="seen"
        label={t('situation.field.seen')}
        hint={t('situation.field.seen.hint')}
        value={c.form.text('seen', c.today)}
        max={c.today}
        required
      />
      <TextArea
        name="note"
        label={t('situation.field.note')}
        hint={t('situation.field.note.hint')}
        rows={2}
        value={c.form.text('note')}
      />
    </>
  )
}

/** What a source says of an indicator for a period that was not observed before. */
export const recording = changeScreen(recordObservation, {
  here: (c) => `/situation/indicators/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const indicator = await getIndicator(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('situation.record-observation.title'),
      submit: t('situation.record-observation.submit'),
      record: textIn(indicator.names, c.language),
      fields: (
        <>
          <PartialDateField
            name="date"
            label={t('situation.field.date')}
            hint={t('situation.field.date.hint')}
            value={c.form.text('date')}
            required
          />
          <Fields c={c} unit={indicator.unit} sources={await sourcesFor(c)} />
        </>
      ),
    }
  },
})

/** A further vintage of a period, with the reason why it differs. */
export const correcting = changeScreen(correctObservation, {
  here: (c) => `/situation/observations/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const { indicator, date_edtf } = await getObservation(c.world, c.actor, { id: c.param('id') })
    const name = textIn(indicator.names, c.language)
    return {
      title: t('situation.correct-observation.title'),
      lead: t('situation.correct-observation.lead'),
      submit: t('situation.correct-observation.submit'),
      above: [{ href: `/situation/indicators/${indicator.id}`, label: name }],
      record: dateText(date_edtf, c.language),
      fields: (
        <>
          <Fields c={c} unit={indicator.unit} sources={await sourcesFor(c)} />
          <WhyField c={c} hint={t('situation.correct-observation.why.hint')} />
        </>
      ),
    }
  },
})
