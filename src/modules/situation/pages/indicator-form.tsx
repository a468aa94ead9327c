import { commonMeasures, measureName } from '#platform/measures.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { DatalistField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctIndicator } from '../commands/correct-indicator.ts'
import { createIndicator } from '../commands/create-indicator.ts'
import { getIndicator } from '../queries/get-indicator.ts'
import { frequencies, indicatorNatures, rateKinds } from '../rules/choices.ts'
import { say } from './parts.tsx'

type Props = { c: Ctx; indicator?: Awaited<ReturnType<typeof getIndicator>> }

const What = ({ c, indicator }: Props) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="names" title={t('situation.field.name')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`situation.field.name.${language}`)}
          texts={indicator?.names}
          required
        />
      </FieldGroup>
      <ChoiceField
        name="nature"
        label={t('situation.field.nature')}
        value={c.form.text('nature', indicator?.nature)}
        options={indicatorNatures.map((value) => ({
          value,
          label: t(`situation.nature.${value}`),
          hint: t(`situation.nature.${value}.hint`),
        }))}
        required
      />
      <DatalistField
        name="unit"
        label={t('situation.field.unit')}
        hint={t('situation.field.unit.hint')}
        value={c.form.text('unit', indicator?.unit)}
        options={commonMeasures.map((value) => ({ value, label: measureName(value, c.language) }))}
        required
      />
      <CheckField
        name="beyond"
        label={t('situation.field.beyond')}
        checked={c.form.text('beyond', indicator?.beyond ? 'yes' : '') === 'yes'}
      />
    </>
  )
}

const Fields = ({ c, indicator }: Props) => {
  const t = say(c)
  return (
    <>
      <What c={c} {...(indicator && { indicator })} />
      <TextField
        name="place"
        label={t('situation.field.place')}
        hint={t('situation.field.place.hint')}
        value={c.form.text('place', indicator?.place)}
      />
      <SelectField
        name="rateKind"
        label={t('situation.field.rate-kind')}
        choose={false}
        value={c.form.text('rateKind', indicator?.rate_kind)}
        options={[
          { value: '', label: t('situation.field.rate-kind.none') },
          ...rateKinds.map((value) => ({ value, label: t(`situation.rate-kind.${value}`) })),
        ]}
      />
      <SelectField
        name="frequency"
        label={t('situation.field.frequency')}
        value={c.form.text('frequency', indicator?.frequency)}
        options={frequencies.map((value) => ({ value, label: t(`situation.frequency.${value}`) }))}
        required
      />
      <TextArea name="note" label={t('situation.field.note')} rows={2} value={c.form.text('note', indicator?.note)} />
    </>
  )
}

/** A new indicator. */
export const creating = createScreen(createIndicator, {
  list: '/situation/indicators',
  ask(c) {
    const t = say(c)
    return {
      title: t('situation.create-indicator.title'),
      submit: t('situation.create-indicator.submit'),
      list: t('situation.list-indicators.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** An indicator corrected. */
export const correcting = changeScreen(correctIndicator, {
  here: (c) => `/situation/indicators/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const indicator = await getIndicator(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('situation.correct-indicator.title'),
      lead: t('situation.correct.lead'),
      submit: t('situation.correct.submit'),
      record: textIn(indicator.names, c.language),
      fields: (
        <>
          <Fields c={c} indicator={indicator} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
