import { dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctSeries } from '../commands/correct-series.ts'
import { createSeries } from '../commands/create-series.ts'
import { getSeries } from '../queries/get-series.ts'
import { say } from './parts.tsx'

type Series = Awaited<ReturnType<typeof getSeries>>

const sinceTyped = (c: Ctx, series?: Series) =>
  dateTyped(series && { date_edtf: series.since_edtf, date_printed: series.since_printed }, c.language)

const untilTyped = (c: Ctx, series?: Series) =>
  series?.until_edtf
    ? dateTyped({ date_edtf: series.until_edtf, date_printed: series.until_printed }, c.language)
    : undefined

const Fields = ({ c, series }: { c: Ctx; series?: Series }) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="names" title={t('newsletters.field.name')} hint={t('newsletters.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`newsletters.field.name.${language}`)}
          texts={series?.names}
        />
      </FieldGroup>
      <PartialDateField
        name="since"
        label={t('newsletters.field.since')}
        hint={t('newsletters.field.since.hint')}
        value={c.form.text('since', sinceTyped(c, series))}
        required
      />
      <PartialDateField
        name="until"
        label={t('newsletters.field.until')}
        hint={t('newsletters.field.until.hint')}
        value={c.form.text('until', untilTyped(c, series))}
      />
      <TextArea
        name="note"
        label={t('newsletters.field.note')}
        hint={t('newsletters.field.note.hint')}
        rows={2}
        value={c.form.text('note', series?.note)}
      />
    </>
  )
}

/** A new series. */
export const creating = createScreen(createSeries, {
  list: '/newsletters/series',
  ask(c) {
    const t = say(c)
    return {
      title: t('newsletters.create-series.title'),
      submit: t('newsletters.create-series.submit'),
      list: t('newsletters.list-series.title'),
      fields: (
        <>
          <TextField
            name="ref"
            label={t('newsletters.field.code')}
            hint={t('newsletters.field.code.hint')}
            value={c.form.text('ref')}
            width="medium"
            required
          />
          <Fields c={c} />
        </>
      ),
    }
  },
})

/** A series corrected, also when it was stopped. */
export const correcting = changeScreen(correctSeries, {
  here: (c) => `/newsletters/series/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const series = await getSeries(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('newsletters.correct-series.title'),
      lead: t('newsletters.correct.lead'),
      submit: t('newsletters.correct.submit'),
      record: series.ref,
      fields: (
        <>
          <Fields c={c} series={series} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
