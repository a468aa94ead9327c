import type { Period } from '#platform/dates/period.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldRow, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
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
export const creating = {
  async show(c: Ctx) {
    const t = say(c)
    const years = c.may('organisation.list-fiscal-years') ? await listFiscalYears(c.world, c.actor, {}) : []
    const latest = years.find((year) => !year.voided_at)
    const proposed = latest && nextFiscalYear({ start: latest.start_day, end: latest.end_day, label: latest.label })
    return page(
      t('organisation.create-fiscal-year.title'),
      <>
        <PageHeader
          title={t('organisation.create-fiscal-year.title')}
          lead={latest && t('organisation.create-fiscal-year.proposed', { label: latest.label })}
          breadcrumb={[{ href: list, label: t('organisation.list-fiscal-years.title') }]}
        />
        <Form
          action={`${list}/create`}
          submit={t('organisation.create-fiscal-year.submit')}
          problems={c.form.problems}
          cancelHref={list}
        >
          <YearFields c={c} year={proposed} />
        </Form>
      </>,
    )
  },
  submit: submits(
    createFiscalYear,
    (c) => c.form.values,
    (_, { id }) => redirect(`${list}/${id}`),
  ),
}

/** A fiscal year corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const year = await getFiscalYear(c.world, c.actor, { id: c.param('id') })
    const here = `${list}/${year.id}`
    return page(
      t('organisation.correct-fiscal-year.title'),
      <>
        <PageHeader
          title={t('organisation.correct-fiscal-year.title')}
          lead={t('organisation.correct-fiscal-year.lead')}
          breadcrumb={[{ href: here, label: year.label }]}
        />
        <Form
          action={`${here}/correct`}
          submit={t('organisation.correct-fiscal-year.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <YearFields c={c} year={{ start: year.start_day, end: year.end_day, label: year.label }} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    correctFiscalYear,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`${list}/${c.param('id')}`),
  ),
}
