import type { RecordRow } from '#platform/changes.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { changeScreen, recordedText, VersionsSection, VoidMark, WhyField } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { addTranslator } from '../commands/add-translator.ts'
import { correctTranslator } from '../commands/correct-translator.ts'
import { getPublication } from '../queries/get-publication.ts'
import { getTranslator } from '../queries/get-translator.ts'
import { writePositions } from '../rules/positions.ts'
import { CreditFields } from './credit-fields.tsx'
import { ActButtons, actsOnPart, languageOptions, saidText, say, titleText, Who } from './parts.tsx'
import { chaptersText, pairText } from './publication-parts.tsx'

type Translator = Awaited<ReturnType<typeof getTranslator>>

const translatorOf = (c: Ctx) => getTranslator(c.world, c.actor, { id: c.param('id') })

function factsOf(c: Ctx, translator: Translator) {
  const t = say(c)
  return [
    { label: t('publishing.translator'), value: <Who c={c} row={translator} /> },
    { label: t('publishing.field.language'), value: pairText(c, translator) },
    { label: t('publishing.field.chapters'), value: chaptersText(c, translator) },
    { label: t('publishing.field.ref'), value: translator.ref },
    { label: t('publishing.field.recorded'), value: recordedText(c, translator) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidText(t('publishing.field.credit'), 'credit'),
    {
      label: t('publishing.field.language'),
      of: (row: RecordRow) =>
        pairText(c, { from_language: String(row.from_language), to_language: String(row.to_language) }),
    },
    {
      label: t('publishing.field.chapters'),
      of: (row: RecordRow) => chaptersText(c, { chapters: (row.chapters ?? []) as number[] }),
    },
  ]
}

/** Who translates a publication, and what was said of it before. */
export async function show(c: Ctx) {
  const t = say(c)
  const translator = await translatorOf(c)
  const { id, ref, publication_id } = translator
  const related = await c.related({ kind: 'publishing.translator', id, ref })
  return page(
    `${t('publishing.translator')} ${ref}`,
    <>
      <PageHeader
        title={t('publishing.translator')}
        badge={<VoidMark row={translator} />}
        breadcrumb={[
          { href: '/publishing/publications', label: t('publishing.list-publications.title') },
          { href: `/publishing/publications/${publication_id}`, label: textIn(translator.publication, c.language) },
        ]}
        actions={
          <ActButtons c={c} here={`/publishing/translators/${id}`} acts={actsOnPart('translator', translator)} />
        }
      />
      <SummaryList facts={factsOf(c, translator)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={translator.versions} now={translator} fields={saidOf(c)} />
    </>,
  )
}

const Fields = ({ c, translator }: { c: Ctx; translator?: Translator }) => {
  const t = say(c)
  const [from, to] = [c.form.text('from', translator?.from_language), c.form.text('to', translator?.to_language)]
  const options = languageOptions(c, [from, to])
  return (
    <>
      <CreditFields c={c} row={translator} />
      <FieldRow>
        <SelectField name="from" label={t('publishing.field.from-language')} value={from} options={options} required />
        <SelectField name="to" label={t('publishing.field.to-language')} value={to} options={options} required />
      </FieldRow>
      <TextField
        name="chapters"
        label={t('publishing.field.chapters')}
        hint={t('publishing.field.chapters.hint')}
        value={c.form.text('chapters', translator && writePositions(translator.chapters))}
        width="medium"
      />
    </>
  )
}

/** A translator of a publication. */
export const adding = changeScreen(addTranslator, {
  here: (c) => `/publishing/publications/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.add-translator.title'),
      submit: t('publishing.add-translator.submit'),
      record: titleText(c, publication),
      fields: <Fields c={c} />,
    }
  },
})

/** What is said of a translator, corrected. */
export const correcting = changeScreen(correctTranslator, {
  here: (c) => `/publishing/translators/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const translator = await translatorOf(c)
    return {
      title: t('publishing.correct-translator.title'),
      lead: t('publishing.correct.lead'),
      submit: t('publishing.correct.submit'),
      record: translator.ref,
      fields: (
        <>
          <Fields c={c} translator={translator} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
