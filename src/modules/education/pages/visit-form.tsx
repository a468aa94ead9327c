import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctVisit } from '../commands/correct-visit.ts'
import { recordVisit } from '../commands/record-visit.ts'
import { getProgramme } from '../queries/get-programme.ts'
import { getVisit } from '../queries/get-visit.ts'
import { visitorKinds } from '../rules/choices.ts'
import { nameText, say } from './parts.tsx'
import { visitTitle } from './visit.tsx'

type Visit = Awaited<ReturnType<typeof getVisit>>

const NumberFields = (props: { c: Ctx; visit?: Visit | undefined }) => {
  const { c, visit } = props
  const t = say(c)
  return (
    <FieldRow>
      <NumberField
        name="number"
        label={t('education.field.number')}
        hint={t('education.field.number.hint')}
        value={c.form.text('number', visit?.number == null ? '' : String(visit.number))}
      />
      <SelectField
        name="qualifier"
        label={t('education.field.qualifier')}
        choose={false}
        value={c.form.text('qualifier', visit?.qualifier ?? 'exact')}
        options={qualifiers.map((value) => ({ value, label: t(`education.qualifier.${value}`) }))}
      />
    </FieldRow>
  )
}

const Fields = (props: { c: Ctx; visit?: Visit | undefined }) => {
  const { c, visit } = props
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('education.field.date')}
        value={c.form.text('date', dateTyped(visit, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <SelectField
        name="visitors"
        label={t('education.field.visitors')}
        value={c.form.text('visitors', visit?.visitors)}
        options={visitorKinds.map((value) => ({ value, label: t(`education.visitors.${value}`) }))}
        required
      />
      <NumberFields c={c} visit={visit} />
      <TextField
        name="who"
        label={t('education.field.who')}
        hint={t('education.field.who.hint')}
        value={c.form.text('who', visit?.who)}
      />
      <TextField
        name="session"
        label={t('education.session')}
        hint={t('education.field.session.hint')}
        width="short"
        value={c.form.text('session', visit?.session_ref ?? c.query('session'))}
      />
      <TextField
        name="note"
        label={t('education.field.note')}
        hint={t('education.field.note.hint')}
        value={c.form.text('note', visit?.note)}
      />
    </>
  )
}

/** A visit to a programme recorded. */
export const recording = changeScreen(recordVisit, {
  here: (c) => `/education/programmes/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const programme = await getProgramme(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.record-visit.title'),
      submit: t('education.record-visit.submit'),
      record: nameText(c, programme.names),
      fields: <Fields c={c} />,
    }
  },
})

/** A visit corrected. */
export const correcting = changeScreen(correctVisit, {
  here: (c) => `/education/visits/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const visit = await getVisit(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.correct-visit.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: visitTitle(c, visit),
      fields: (
        <>
          <Fields c={c} visit={visit} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
