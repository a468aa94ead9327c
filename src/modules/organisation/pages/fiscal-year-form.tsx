import type { Period } from '#platform/dates/period.ts'
import type { Ctx } from '#platform/web/context.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctFiscalYear } from '../commands/correct-fiscal-year.ts'
import { createFiscalYear } from '../commands/create-fiscal-year.ts'
import { getFiscalYear } from '../queries/get-fiscal-year.ts'
import { listFiscalYears } from '../queries/list-fiscal-years.ts'
import { nextFiscalYear } from '../rules/next-fiscal-year.ts'
import { say } from './parts.tsx'

const list = '/organisation/fiscal-years'

const YearFields = (props: { c: Ctx; year: Period | undefined }) => {
  const { c, year } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="label"
        label={t('organisation.field.label')}
        hint={t('organisation.field.label.hint')}
        width="medium"
        value={c.form.text('label', year?.label)}
        required
      />
      <FieldRow>
        <DateField
          name="startDay"
          label={t('organisation.field.start-day')}
          value={c.form.text('startDay', year?.start)}
          required
        />
        <DateField
          name="endDay"
          label={t('organisation.field.end-day')}
          value={c.form.text('endDay', year?.end)}
          required
        />
      </FieldRow>
    </>
  )
}

/** A new fiscal year, proposed from the latest. */
export const creating = createScreen(createFiscalYear, {
  list,
  async ask(c) {
    const t = say(c)
    const years = c.may('organisation.list-fiscal-years') ? await listFiscalYears(c.world, c.actor, {}) : []
    const latest = years.find((year) => !year.voided_at)
    const proposed = latest && nextFiscalYear({ start: latest.start_day, end: latest.end_day, label: latest.label })
    return {
      title: t('organisation.create-fiscal-year.title'),
      lead: latest && t('organisation.create-fiscal-year.proposed', { label: latest.label }),
      submit: t('organisation.create-fiscal-year.submit'),
      list: t('organisation.list-fiscal-years.title'),
      fields: <YearFields c={c} year={proposed} />,
    }
  },
})

/** A fiscal year corrected. */
export const correcting = changeScreen(correctFiscalYear, {
  here: (c) => `${list}/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const year = await getFiscalYear(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('organisation.correct-fiscal-year.title'),
      lead: t('organisation.correct-fiscal-year.lead'),
      submit: t('organisation.correct-fiscal-year.submit'),
      record: year.label,
      fields: (
        <>
          <YearFields c={c} year={{ start: year.start_day, end: year.end_day, label: year.label }} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
