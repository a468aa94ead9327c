import { type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languages } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctSection } from '../commands/correct-section.ts'
import { createSection } from '../commands/create-section.ts'
import { getSection } from '../queries/get-section.ts'
import { say, sectionsAsked, yearHref } from './parts.tsx'

const example = '{{aid.handed-over item=wheat}}'

const SectionFields = (props: { c: Ctx; position: string; titles?: Texts; prose?: Texts }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="position"
        label={t('report.field.position')}
        hint={t('report.field.position.hint')}
        width="short"
        value={c.form.text('position', props.position)}
        required
      />
      {languages.map((language) => (
        <FieldGroup title={t(`report.by-language.${language}`)}>
          <TextField
            name={`titles.${language}`}
            label={t('report.field.title')}
            language={language}
            value={c.form.text(`titles.${language}`, props.titles?.[language])}
          />
          <TextArea
            name={`prose.${language}`}
            label={t('report.field.prose')}
            hint={t('report.field.prose.hint', { example })}
            language={language}
            rows={8}
            value={c.form.text(`prose.${language}`, props.prose?.[language])}
          />
        </FieldGroup>
      ))}
    </>
  )
}

/** A new section of a year. */
export const creating = {
  async show(c: Ctx) {
    const t = say(c)
    const { year, years, sections } = await sectionsAsked(c)
    const next = Math.max(0, ...sections.map(({ position }) => position)) + 1
    return page(
      t('report.create-section.title'),
      <>
        <PageHeader
          title={t('report.create-section.title')}
          breadcrumb={[{ href: yearHref('/report/sections', year), label: t('report.list-sections.title') }]}
        />
        <Form
          action="/report/sections/create"
          submit={t('report.create-section.submit')}
          cancelHref={yearHref('/report/sections', year)}
          problems={c.form.problems}
        >
          <SelectField
            name="year"
            label={t('report.field.year')}
            choose={false}
            value={year.label}
            options={years.map(({ label }) => ({ value: label, label }))}
            required
          />
          <SectionFields c={c} position={String(next)} />
        </Form>
      </>,
    )
  },
  submit: submits(
    createSection,
    (c) => c.form.values,
    (_, { id }) => redirect(`/report/sections/${id}`),
  ),
}

/** A changed section, with the reason. */
export const correcting = changeScreen(correctSection, {
  here: (c) => `/report/sections/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const section = await getSection(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('report.correct-section.title'),
      submit: t('report.correct-section.submit'),
      record: textIn(section.titles, c.language),
      fields: (
        <>
          <SectionFields c={c} position={String(section.position)} titles={section.titles} prose={section.prose} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
