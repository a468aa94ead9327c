import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getHappening } from '../queries/get-happening.ts'
import { ActButtons, SourceLink, saidDate, saidText, saidTexts, say, textFacts } from './parts.tsx'

type Happening = Awaited<ReturnType<typeof getHappening>>

function factsOf(c: Ctx, row: Happening) {
  const t = say(c)
  return [
    ...textFacts(c, t('situation.field.title'), row.titles),
    { label: t('situation.field.day'), value: dateText(row.date_edtf, c.language) },
    ...(row.date_printed ? [{ label: t('situation.field.date-printed'), value: row.date_printed }] : []),
    ...(row.place ? [{ label: t('situation.field.place'), value: row.place }] : []),
    { label: t('situation.source'), value: <SourceLink c={c} id={row.source_id} names={row.source_names} /> },
    ...(row.note ? [{ label: t('situation.field.note'), value: row.note }] : []),
    { label: t('situation.field.ref'), value: row.ref },
    { label: t('situation.field.recorded'), value: recordedText(c, row) },
  ]
}

const actsOn = ({ voided_at }: Happening) =>
  voided_at
    ? [{ act: 'restore-happening', tail: 'restore' }]
    : [
        { act: 'correct-happening', tail: 'correct' },
        { act: 'void-happening', tail: 'void' },
      ]

/** One happening: what, when, where, and who tells of it. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getHappening(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = row
  const title = textIn(row.titles, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={row} />}
        breadcrumb={[{ href: '/situation/happenings', label: t('situation.list-happenings.title') }]}
        actions={<ActButtons c={c} here={`/situation/happenings/${id}`} acts={actsOn(row)} />}
      />
      <SummaryList facts={factsOf(c, row)} />
      <RelatedSection
        related={await c.related({ kind: 'situation.happening', id, ref, day: row.date_end })}
        language={c.language}
      />
      <VersionsSection
        c={c}
        versions={row.versions}
        now={row}
        fields={[
          saidDate(c, t('situation.field.day'), 'date_edtf'),
          saidTexts(t('situation.field.title'), 'titles'),
          saidText(t('situation.field.place'), 'place'),
          saidText(t('situation.field.note'), 'note'),
        ]}
      />
    </>,
  )
}
