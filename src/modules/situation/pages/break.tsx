import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getBreak } from '../queries/get-break.ts'
import { CutText, factorText } from './break-table.tsx'
import { ActButtons, SourceLink, saidDate, saidTexts, say, textFacts } from './parts.tsx'

type Break = Awaited<ReturnType<typeof getBreak>>

function factsOf(c: Ctx, row: Break) {
  const t = say(c)
  const factor = factorText(c, row)
  return [
    ...textFacts(c, t('situation.field.reason'), row.reasons),
    { label: t('situation.field.day'), value: dateText(row.date_edtf, c.language) },
    ...(row.date_printed ? [{ label: t('situation.field.date-printed'), value: row.date_printed }] : []),
    ...(factor ? [{ label: t('situation.field.factor'), value: factor }] : []),
    {
      label: t('situation.field.cuts'),
      value:
        row.indicator_id !== null && c.may('situation.get-indicator') ? (
          <Link href={`/situation/indicators/${row.indicator_id}`}>
            <CutText c={c} row={row} />
          </Link>
        ) : (
          <CutText c={c} row={row} />
        ),
    },
    { label: t('situation.source'), value: <SourceLink c={c} id={row.source_id} names={row.source_names} /> },
    { label: t('situation.field.ref'), value: row.ref },
    { label: t('situation.field.recorded'), value: recordedText(c, row) },
  ]
}

const actsOn = ({ voided_at }: Break) =>
  voided_at
    ? [{ act: 'restore-break', tail: 'restore' }]
    : [
        { act: 'correct-break', tail: 'correct' },
        { act: 'void-break', tail: 'void' },
      ]

/** One break: when, why, by what factor, and what it cuts. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getBreak(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = row
  const title = textIn(row.reasons, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={row} />}
        breadcrumb={[{ href: '/situation/breaks', label: t('situation.list-breaks.title') }]}
        actions={<ActButtons c={c} here={`/situation/breaks/${id}`} acts={actsOn(row)} />}
      />
      <SummaryList facts={factsOf(c, row)} />
      <RelatedSection related={await c.related({ kind: 'situation.break', id, ref })} language={c.language} />
      <VersionsSection
        c={c}
        versions={row.versions}
        now={row}
        fields={[
          saidDate(c, t('situation.field.day'), 'date_edtf'),
          saidTexts(t('situation.field.reason'), 'reasons'),
          {
            label: t('situation.field.factor'),
            of: (of) => (of.factor_new === null ? '' : `${of.factor_new}/${of.factor_old}`),
          },
        ]}
      />
    </>,
  )
}
