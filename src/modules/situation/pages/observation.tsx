import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getObservation } from '../queries/get-observation.ts'
import { ActButtons, numberText, SourceLink, say } from './parts.tsx'
import { VintageTable } from './series-table.tsx'

type Observation = Awaited<ReturnType<typeof getObservation>>

const actsOn = ({ voided_at, indicator }: Observation) => [
  ...(indicator.voided_at ? [] : [{ act: 'correct-observation', tail: 'correct' }]),
  voided_at ? { act: 'restore-observation', tail: 'restore' } : { act: 'void-observation', tail: 'void' },
]

function factsOf(c: Ctx, row: Observation) {
  const t = say(c)
  const published = dateText(row.published_edtf, c.language)
  return [
    { label: t('situation.field.date'), value: dateText(row.date_edtf, c.language) },
    ...(row.date_printed ? [{ label: t('situation.field.date-printed'), value: row.date_printed }] : []),
    { label: t('situation.field.value'), value: numberText(c, row, row.indicator.unit) },
    ...(row.printed ? [{ label: t('situation.field.printed'), value: row.printed }] : []),
    { label: t('situation.source'), value: <SourceLink c={c} id={row.source_id} names={row.source_names} /> },
    { label: t('situation.field.published'), value: published },
    { label: t('situation.field.seen'), value: formatDay(row.seen, c.language) },
    ...(row.why ? [{ label: t('situation.field.why'), value: row.why }] : []),
    ...(row.note ? [{ label: t('situation.field.note'), value: row.note }] : []),
    { label: t('situation.field.ref'), value: row.ref },
    { label: t('situation.field.recorded'), value: recordedText(c, row) },
  ]
}

/** One vintage of a period: what was said, by whom, when, and what was said before and after. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getObservation(c.world, c.actor, { id: c.param('id') })
  const { id, ref, indicator } = row
  const name = textIn(indicator.names, c.language)
  const title = t('situation.observation-of', { name, date: dateText(row.date_edtf, c.language) })
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={
          <>
            <VoidMark row={row} />
            {row.is_current && <Badge tone="success">{t('situation.current')}</Badge>}
          </>
        }
        breadcrumb={[
          { href: '/situation/indicators', label: t('situation.list-indicators.title') },
          { href: `/situation/indicators/${indicator.id}`, label: name },
        ]}
        actions={<ActButtons c={c} here={`/situation/observations/${id}`} acts={actsOn(row)} />}
      />
      <SummaryList facts={factsOf(c, row)} />
      <Section title={t('situation.vintages')}>
        <VintageTable c={c} rows={row.vintages} unit={indicator.unit} />
      </Section>
      <RelatedSection
        related={await c.related({ kind: 'situation.observation', id, ref, day: row.date_end })}
        language={c.language}
      />
      <VersionsSection c={c} versions={row.versions} was={() => t('situation.vintage', { n: BigInt(row.vintage) })} />
    </>,
  )
}
