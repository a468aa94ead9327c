import { dateTyped } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctHappening } from '../commands/correct-happening.ts'
import { recordHappening } from '../commands/record-happening.ts'
import { getHappening } from '../queries/get-happening.ts'
import { say } from './parts.tsx'
import { type Option, SourceField, sourcesFor } from './source-field.tsx'

type Props = { c: Ctx; sources: readonly Option[]; row?: Awaited<ReturnType<typeof getHappening>> }

const Fields = ({ c, sources, row }: Props) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('situation.field.day')}
        value={c.form.text('date', dateTyped(row, c.language))}
        required
      />
      <FieldGroup name="titles" title={t('situation.field.title')} hint={t('situation.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`situation.field.title.${language}`)}
          texts={row?.titles}
        />
      </FieldGroup>
      <TextField
        name="place"
        label={t('situation.field.place')}
        hint={t('situation.field.place.hint')}
        value={c.form.text('place', row?.place)}
      />
      <SourceField c={c} sources={sources} value={row?.source} />
      <TextArea
        name="note"
        label={t('situation.field.note')}
        hint={t('situation.field.note.hint')}
        rows={2}
        value={c.form.text('note', row?.note)}
      />
    </>
  )
}

/** A new happening. */
export const recording = createScreen(recordHappening, {
  list: '/situation/happenings',
  async ask(c) {
    const t = say(c)
    return {
      title: t('situation.record-happening.title'),
      submit: t('situation.record-happening.submit'),
      list: t('situation.list-happenings.title'),
      fields: <Fields c={c} sources={await sourcesFor(c)} />,
    }
  },
})

/** A happening corrected. */
export const correcting = changeScreen(correctHappening, {
  here: (c) => `/situation/happenings/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const row = await getHappening(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('situation.correct-happening.title'),
      lead: t('situation.correct.lead'),
      submit: t('situation.correct.submit'),
      record: textIn(row.titles, c.language),
      fields: (
        <>
          <Fields c={c} sources={await sourcesFor(c)} row={row} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
