import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getPublication } from '../queries/get-publication.ts'
import { ActButtons, Said, saidText, saidTexts, say, textFacts, titleText } from './parts.tsx'
import { Chapters, Editions, StateBadges, Translators } from './publication-parts.tsx'

type Publication = Awaited<ReturnType<typeof getPublication>>

const actsOn = ({ voided_at, state, editions }: Publication) => {
  if (voided_at) return [{ act: 'restore-publication', tail: 'restore' }]
  const isUsed = editions.some((row) => row.voided_at === null)
  return [
    ...(state === 'published' ? [{ act: 'add-edition', tail: 'add-edition' }] : []),
    { act: 'add-translator', tail: 'add-translator' },
    { act: 'add-chapter', tail: 'add-chapter' },
    { act: 'set-publication-state', tail: 'set-state' },
    { act: 'correct-publication', tail: 'correct' },
    ...(isUsed ? [] : [{ act: 'void-publication', tail: 'void' }]),
  ]
}

function factsOf(c: Ctx, publication: Publication) {
  const t = say(c)
  const date = dateText(publication.date_edtf, c.language)
  const { date_printed, year_named, isbn_printed, note } = publication
  return [
    { label: t('publishing.field.kind'), value: t(`publishing.kind.${publication.kind}`) },
    { label: t('publishing.field.date'), value: date },
    ...(date_printed && date_printed !== date ? [{ label: t('publishing.field.printed'), value: date_printed }] : []),
    ...(year_named === null ? [] : [{ label: t('publishing.field.year-named'), value: String(year_named) }]),
    ...(isbn_printed ? [{ label: t('publishing.field.isbn'), value: isbn_printed }] : []),
    ...textFacts(c, t('publishing.field.title'), publication.titles, titleText(c, publication)),
    ...(note ? [{ label: t('publishing.field.note'), value: note }] : []),
    { label: t('publishing.field.ref'), value: publication.ref },
    { label: t('publishing.field.recorded'), value: recordedText(c, publication) },
  ]
}

const States = (props: { c: Ctx; states: Publication['states'] }) => {
  const { c } = props
  const t = say(c)
  const entries = props.states.map((row) => ({
    date: dateText(row.date_edtf, c.language),
    title: t(`publishing.state.${row.state}`),
    note: [row.reason, recordedText(c, row)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('publishing.states')}>
      <Timeline entries={entries} />
    </Section>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    { label: t('publishing.field.kind'), of: (row: RecordRow) => c.say(`publishing.kind.${row.kind}`) },
    saidTexts(t('publishing.field.title'), 'titles'),
    saidText(t('publishing.field.year-named'), 'year_named'),
    saidText(t('publishing.field.isbn'), 'isbn_printed'),
    saidText(t('publishing.field.note'), 'note'),
  ]
}

/** One publication: its editions, translators and chapters, and how it came about. */
export async function show(c: Ctx) {
  const t = say(c)
  const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end } = publication
  const related = await c.related({ kind: 'publishing.publication', id, ref, day: date_end })
  return page(
    titleText(c, publication),
    <>
      <PageHeader
        title={<Said c={c} texts={publication.titles} />}
        badge={<StateBadges c={c} row={publication} />}
        breadcrumb={[{ href: '/publishing/publications', label: t('publishing.list-publications.title') }]}
        actions={<ActButtons c={c} here={`/publishing/publications/${id}`} acts={actsOn(publication)} />}
      />
      <SummaryList facts={factsOf(c, publication)} />
      <Editions c={c} rows={publication.editions} isPlanned={publication.state === 'planned'} />
      <Translators c={c} rows={publication.translators} />
      <Chapters c={c} rows={publication.chapters} />
      <States c={c} states={publication.states} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={publication.versions} now={publication} fields={saidOf(c)} />
    </>,
  )
}
