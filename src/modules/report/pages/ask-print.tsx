import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languageNames, languages } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { askPrint } from '../commands/ask-print.ts'
import { say, sectionsAsked, YearField, yearHref } from './parts.tsx'

/** Asks for the PDF of a year's report in a language. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, years } = await sectionsAsked(c)
  return page(
    t('report.ask-print.title'),
    <>
      <PageHeader
        title={t('report.ask-print.title')}
        lead={t('report.ask-print.lead')}
        breadcrumb={[{ href: yearHref('/report', year), label: t('report.list-figures.title') }]}
      />
      <Form
        action="/report/ask-print"
        submit={t('report.ask-print.submit')}
        cancelHref={yearHref('/report', year)}
        problems={c.form.problems}
      >
        <YearField c={c} year={year} years={years} />
        <SelectField
          name="language"
          label={t('report.field.language')}
          choose={false}
          value={c.form.text('language', c.language)}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          required
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  askPrint,
  (c) => c.form.values,
  (_, { id }) => redirect(`/report/prints/${id}`),
)
