import { textIn } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Code } from '#ui/basics.tsx'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { Details, PageHeader } from '#ui/page.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { correctSection } from '../commands/correct-section.ts'
import { createSection } from '../commands/create-section.ts'
import { getSection } from '../queries/get-section.ts'
import { definitions } from '../queries/sources.ts'
import { audiences } from '../rules/audiences.ts'
import { say, sectionsAsked, YearField, yearHref } from './parts.tsx'

const example = '{{aid.handed-over item=wheat}}'

const samples = {
  sentence: example,
  boxes: '{{boxes aid.handed-over[item=wheat]}}',
  table: '{{table giving.gifts by=channel}}',
  chart: '{{chart giving.gifts by=month}}',
  timeline: '{{timeline}}',
  outside: '{{outside}}',
}

/** What the text can name: every figure, and by what it can be broken down. */
const FiguresOnOffer = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <Details summary={t('report.field.figures')}>
      <p>{t('report.field.figures.hint', samples)}</p>
      <Table
        caption={t('report.field.figures')}
        captionHidden
        rows={[...definitions.values()]}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'figure', label: t('report.field.figure'), priority: 1, cell: ({ name }) => c.say(`${name}.figure`) },
          { key: 'name', label: t('report.show-evidence.use'), cell: ({ name }) => <Code>{name}</Code> },
          {
            key: 'by',
            label: 'by=',
            cell: ({ breakdowns }) => (
              <Code>{breakdowns.map((breakdown) => breakdown.join('+') || '–').join(', ')}</Code>
            ),
          },
        ]}
      />
    </Details>
  )
}

interface Fields {
  readonly c: Ctx
  readonly position: string
  readonly section?: Awaited<ReturnType<typeof getSection>> | undefined
}

/** Who may read it, and in which language it is written first. */
const Readers = ({ c, section }: Pick<Fields, 'c' | 'section'>) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="audience"
        label={t('report.field.audience')}
        value={c.form.text('audience', section?.audience ?? 'internal')}
        options={audiences.map((value) => ({
          value,
          label: t(`report.audience.${value}`),
          hint: t(`report.audience.${value}.hint`),
        }))}
        required
      />
      <SelectField
        name="source"
        label={t('report.field.source')}
        hint={t('report.field.source.hint')}
        value={c.form.text('source', section?.source ?? c.language)}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        choose={false}
        required
      />
    </>
  )
}

/** The translations of which somebody says that they need no change. */
const Still = ({ c, section }: { c: Ctx; section: NonNullable<Fields['section']> }) => {
  const t = say(c)
  const translated = languages.filter((language) => language !== section.source && section.prose[language])
  if (translated.length === 0) return null
  return (
    <FieldGroup title={t('report.field.still')} hint={t('report.field.still.hint')}>
      {translated.map((language) => (
        <CheckField
          name={`still.${language}`}
          label={languageNames[language]}
          checked={c.form.text(`still.${language}`) === 'yes'}
        />
      ))}
    </FieldGroup>
  )
}

const SectionFields = ({ c, position, section }: Fields) => {
  const t = say(c)
  return (
    <>
      <TextField
        name="position"
        label={t('report.field.position')}
        hint={t('report.field.position.hint')}
        width="short"
        value={c.form.text('position', position)}
        required
      />
      <Readers c={c} section={section} />
      <FiguresOnOffer c={c} />
      {[c.language, ...languages.filter((language) => language !== c.language)].map((language) => (
        <FieldGroup title={t(`report.by-language.${language}`)}>
          <TextField
            name={`titles.${language}`}
            label={t('report.field.title')}
            language={language}
            value={c.form.text(`titles.${language}`, section?.titles[language])}
          />
          <TextArea
            name={`prose.${language}`}
            label={t('report.field.prose')}
            hint={t('report.field.prose.hint', { example })}
            language={language}
            rows={8}
            value={c.form.text(`prose.${language}`, section?.prose[language])}
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
          <YearField c={c} year={year} years={years} />
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
          <SectionFields c={c} position={String(section.position)} section={section} />
          <Still c={c} section={section} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
