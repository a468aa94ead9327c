import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextArea } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { submitReport } from '../commands/submit-report.ts'
import { say, sectionsAsked, YearField } from './parts.tsx'

/** Hands a year's report in for review. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, years } = await sectionsAsked(c)
  return page(
    t('report.submit-report.title'),
    <>
      <PageHeader
        title={t('report.submit-report.title')}
        lead={t('report.submit-report.lead')}
        breadcrumb={[{ href: '/report/reports', label: t('report.list-reports.title') }]}
      />
      <Form
        action="/report/reports/submit"
        submit={t('report.submit-report.submit')}
        cancelHref="/report/reports"
        problems={c.form.problems}
      >
        <YearField c={c} year={year} years={years} />
        <TextArea
          name="why"
          label={t('report.submit-report.why')}
          hint={t('report.submit-report.why.hint')}
          value={c.form.text('why')}
          rows={3}
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  submitReport,
  (c) => c.form.values,
  (_, { id }) => redirect(`/report/reports/${id}`),
)
