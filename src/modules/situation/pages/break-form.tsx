import { dateTyped } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctBreak } from '../commands/correct-break.ts'
import { recordBreak } from '../commands/record-break.ts'
import { getBreak } from '../queries/get-break.ts'
import { indicatorOptions } from '../queries/list-indicators.ts'
import { say } from './parts.tsx'
import { type Option, SourceField, sourcesFor } from './source-field.tsx'

interface Offered {
  readonly indicators: readonly Option[]
  readonly sources: readonly Option[]
}

const offeredTo = async (c: Ctx): Promise<Offered> => ({
  indicators: (await indicatorOptions(c.world.db)).map(({ ref, names }) => ({
    value: ref,
    label: textIn(names, c.language),
  })),
  sources: await sourcesFor(c),
})

const Fields = (props: { c: Ctx; offered: Offered; row?: Awaited<ReturnType<typeof getBreak>> }) => {
  const { c, offered, row } = props
  const t = say(c)
  const factor = row && row.factor_new !== null ? `${row.factor_new}/${row.factor_old}` : undefined
  return (
    <>
      <PartialDateField
        name="date"
        label={t('situation.field.day')}
        value={c.form.text('date', dateTyped(row, c.language))}
        required
      />
      <FieldGroup name="reasons" title={t('situation.field.reason')} hint={t('situation.field.reason.hint')}>
        <TextsFields
          form={c.form}
          name="reasons"
          labelOf={(language) => t(`situation.field.reason.${language}`)}
          texts={row?.reasons}
        />
      </FieldGroup>
      <TextField
        name="currency"
        label={t('situation.field.currency')}
        hint={t('situation.field.currency.hint')}
        value={c.form.text('currency', row?.currency)}
      />
      <SelectField
        name="indicator"
        label={t('situation.indicator')}
        choose={false}
        value={c.form.text('indicator', row?.indicator)}
        options={[{ value: '', label: t('situation.field.indicator.none') }, ...offered.indicators]}
      />
      <TextField
        name="factor"
        label={t('situation.field.factor')}
        hint={t('situation.field.factor.hint')}
        value={c.form.text('factor', factor)}
      />
      <SourceField c={c} sources={offered.sources} value={row?.source} />
    </>
  )
}

/** A new break. */
export const recording = createScreen(recordBreak, {
  list: '/situation/breaks',
  async ask(c) {
    const t = say(c)
    return {
      title: t('situation.record-break.title'),
      lead: t('situation.record-break.lead'),
      submit: t('situation.record-break.submit'),
      list: t('situation.list-breaks.title'),
      fields: <Fields c={c} offered={await offeredTo(c)} />,
    }
  },
})

/** A break corrected. */
export const correcting = changeScreen(correctBreak, {
  here: (c) => `/situation/breaks/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getBreak(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('situation.correct-break.title'),
      lead: t('situation.correct.lead'),
      submit: t('situation.correct.submit'),
      record: textIn(row.reasons, c.language),
      fields: (
        <>
          <Fields c={c} offered={await offeredTo(c)} row={row} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
