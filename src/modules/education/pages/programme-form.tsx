import { dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctProgramme } from '../commands/correct-programme.ts'
import { createProgramme } from '../commands/create-programme.ts'
import { getProgramme } from '../queries/get-programme.ts'
import { hoursTyped, NameFields, nameText, say } from './parts.tsx'

type Programme = Awaited<ReturnType<typeof getProgramme>>

const Contract = (props: { c: Ctx; programme?: Programme | undefined }) => {
  const { c, programme } = props
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('education.field.time')}
        hint={t('education.field.time.hint')}
        value={c.form.text('date', dateTyped(programme, c.language))}
        required
      />
      <TextField
        name="contractHours"
        label={t('education.field.contract-hours')}
        hint={t('education.field.hours.hint')}
        width="short"
        value={c.form.text('contractHours', hoursTyped(programme?.contract_minutes))}
      />
      <NumberField
        name="contractDays"
        label={t('education.field.contract-days')}
        value={c.form.text('contractDays', programme?.contract_days == null ? '' : String(programme.contract_days))}
      />
      <TextArea
        name="note"
        label={t('education.field.note')}
        hint={t('education.field.note.hint')}
        value={c.form.text('note', programme?.note)}
      />
    </>
  )
}

const Fields = (props: { c: Ctx; programme?: Programme | undefined }) => {
  const { c, programme } = props
  const t = say(c)
  return (
    <>
      <NameFields c={c} names={programme?.names} />
      <TextField
        name="agency"
        label={t('education.field.agency')}
        hint={t('education.field.agency.hint')}
        value={c.form.text('agency', programme && (programme.agency_ref ?? programme.agency))}
        required
      />
      <Contract c={c} programme={programme} />
    </>
  )
}

/** A new programme. */
export const creating = createScreen(createProgramme, {
  list: '/education',
  record: (id) => `/education/programmes/${id}`,
  ask(c) {
    const t = say(c)
    return {
      title: t('education.create-programme.title'),
      submit: t('education.create-programme.submit'),
      list: t('education.list-programmes.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** A programme corrected. */
export const correcting = changeScreen(correctProgramme, {
  here: (c) => `/education/programmes/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const programme = await getProgramme(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.correct-programme.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: nameText(c, programme.names),
      fields: (
        <>
          <Fields c={c} programme={programme} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
