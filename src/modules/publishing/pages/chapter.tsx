import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { NumberField } from '#ui/fields.tsx'
import { PageHeader } from '#ui/page.tsx'
import { changeScreen, recordedText, VersionsSection, VoidMark, WhyField } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { addChapter } from '../commands/add-chapter.ts'
import { correctChapter } from '../commands/correct-chapter.ts'
import { getChapter } from '../queries/get-chapter.ts'
import { getPublication } from '../queries/get-publication.ts'
import { CreditFields } from './credit-fields.tsx'
import { ActButtons, actsOnPart, Said, saidText, saidTexts, say, textFacts, titleText, Who } from './parts.tsx'
import { TitleFields } from './publication-form.tsx'

type Chapter = Awaited<ReturnType<typeof getChapter>>

const chapterOf = (c: Ctx) => getChapter(c.world, c.actor, { id: c.param('id') })

function factsOf(c: Ctx, chapter: Chapter) {
  const t = say(c)
  return [
    { label: t('publishing.field.position'), value: String(chapter.position) },
    { label: t('publishing.field.author'), value: <Who c={c} row={chapter} /> },
    ...textFacts(c, t('publishing.field.title'), chapter.titles, titleText(c, chapter)),
    { label: t('publishing.field.ref'), value: chapter.ref },
    { label: t('publishing.field.recorded'), value: recordedText(c, chapter) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidText(t('publishing.field.position'), 'position'),
    saidTexts(t('publishing.field.title'), 'titles'),
    saidText(t('publishing.field.credit'), 'credit'),
  ]
}

/** One chapter, and what was said of it before. */
export async function show(c: Ctx) {
  const chapter = await chapterOf(c)
  const { id, ref } = chapter
  const related = await c.related({ kind: 'publishing.chapter', id, ref })
  const above = {
    href: `/publishing/publications/${chapter.publication_id}`,
    label: textIn(chapter.publication, c.language),
  }
  return page(
    titleText(c, chapter),
    <>
      <PageHeader
        title={<Said c={c} texts={chapter.titles} />}
        badge={<VoidMark row={chapter} />}
        breadcrumb={[{ href: '/publishing/publications', label: say(c)('publishing.list-publications.title') }, above]}
        actions={<ActButtons c={c} here={`/publishing/chapters/${id}`} acts={actsOnPart('chapter', chapter)} />}
      />
      <SummaryList facts={factsOf(c, chapter)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={chapter.versions} now={chapter} fields={saidOf(c)} />
    </>,
  )
}

const Fields = (props: { c: Ctx; chapter?: Chapter; next?: number }) => {
  const { c, chapter, next } = props
  return (
    <>
      <NumberField
        name="position"
        label={say(c)('publishing.field.position')}
        value={c.form.text('position', String(chapter?.position ?? next ?? 1))}
        required
      />
      <TitleFields c={c} titles={chapter?.titles} />
      <CreditFields c={c} row={chapter} />
    </>
  )
}

/** A new chapter of a publication, after the last. */
export const adding = changeScreen(addChapter, {
  here: (c) => `/publishing/publications/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
    const last = Math.max(0, ...publication.chapters.flatMap((row) => (row.voided_at ? [] : [row.position])))
    return {
      title: t('publishing.add-chapter.title'),
      submit: t('publishing.add-chapter.submit'),
      record: titleText(c, publication),
      fields: <Fields c={c} next={last + 1} />,
    }
  },
})

/** A chapter corrected. */
export const correcting = changeScreen(correctChapter, {
  here: (c) => `/publishing/chapters/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const chapter = await chapterOf(c)
    return {
      title: t('publishing.correct-chapter.title'),
      lead: t('publishing.correct.lead'),
      submit: t('publishing.correct.submit'),
      record: titleText(c, chapter),
      fields: (
        <>
          <Fields c={c} chapter={chapter} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
