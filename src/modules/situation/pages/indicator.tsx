import { formatDay } from '#platform/dates/format.ts'
import { measureName } from '#platform/measures.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getIndicator } from '../queries/get-indicator.ts'
import { BreakTable } from './break-table.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import { ActButtons, saidText, saidTexts, say, textFacts } from './parts.tsx'
import { SeriesTable } from './series-table.tsx'

type Indicator = Awaited<ReturnType<typeof getIndicator>>

const actsOn = ({ voided_at, series }: Indicator) =>
  voided_at
    ? [{ act: 'restore-indicator', tail: 'restore' }]
    : [
        { act: 'record-observation', tail: 'record-observation' },
        { act: 'correct-indicator', tail: 'correct' },
        ...(series.length > 0 ? [] : [{ act: 'void-indicator', tail: 'void' }]),
      ]

function factsOf(c: Ctx, row: Indicator) {
  const t = say(c)
  return [
    ...textFacts(c, t('situation.field.name'), row.names),
    { label: t('situation.field.nature'), value: t(`situation.nature.${row.nature}`) },
    { label: t('situation.field.unit'), value: measureName(row.unit, c.language) },
    ...(row.place ? [{ label: t('situation.field.place'), value: row.place }] : []),
    ...(row.rate_kind
      ? [{ label: t('situation.field.rate-kind'), value: t(`situation.rate-kind.${row.rate_kind}`) }]
      : []),
    { label: t('situation.field.frequency'), value: t(`situation.frequency.${row.frequency}`) },
    ...(row.beyond ? [{ label: t('situation.field.range'), value: t('situation.field.beyond') }] : []),
    ...(row.note ? [{ label: t('situation.field.note'), value: row.note }] : []),
    { label: t('situation.field.ref'), value: row.ref },
    { label: t('situation.field.recorded'), value: recordedText(c, row) },
  ]
}

const Series = ({ c, indicator }: { c: Ctx; indicator: Indicator }) => {
  const t = say(c)
  return (
    <Section title={t('situation.observations')}>
      <Filters url={c.url}>
        <DateField name="known" label={t('situation.field.known')} value={c.query('known') ?? ''} max={c.today} />
      </Filters>
      {indicator.known && (
        <Notice title={t('situation.known-on', { day: formatDay(indicator.known, c.language) })}>
          <LinkButton href={c.url.pathname}>{t('situation.known-now')}</LinkButton>
        </Notice>
      )}
      <IndicatorChart c={c} indicator={indicator} />
      <SeriesTable c={c} indicator={indicator} />
    </Section>
  )
}

/** One indicator: its chart, what was observed with all vintages, where it is cut. */
export async function show(c: Ctx) {
  const t = say(c)
  const indicator = await getIndicator(c.world, c.actor, { id: c.param('id'), known: c.query('known') })
  const { id, ref } = indicator
  const title = textIn(indicator.names, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={indicator} />}
        breadcrumb={[{ href: '/situation/indicators', label: t('situation.list-indicators.title') }]}
        actions={<ActButtons c={c} here={`/situation/indicators/${id}`} acts={actsOn(indicator)} />}
      />
      <SummaryList facts={factsOf(c, indicator)} />
      <Series c={c} indicator={indicator} />
      {indicator.breaks.length > 0 && (
        <Section title={t('situation.list-breaks.title')}>
          <BreakTable c={c} rows={indicator.breaks} />
        </Section>
      )}
      <RelatedSection related={await c.related({ kind: 'situation.indicator', id, ref })} language={c.language} />
      <VersionsSection
        c={c}
        versions={indicator.versions}
        now={indicator}
        fields={[
          saidTexts(t('situation.field.name'), 'names'),
          saidText(t('situation.field.unit'), 'unit'),
          saidText(t('situation.field.place'), 'place'),
          saidText(t('situation.field.note'), 'note'),
        ]}
      />
    </>,
  )
}
