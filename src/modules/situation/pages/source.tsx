import { formatCount } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getSource } from '../queries/get-source.ts'
import { ActButtons, Said, saidText, saidTexts, say, textFacts } from './parts.tsx'

type Source = Awaited<ReturnType<typeof getSource>>

const actsOn = ({ voided_at, indicators }: Source) =>
  voided_at
    ? [{ act: 'restore-source', tail: 'restore' }]
    : [
        { act: 'correct-source', tail: 'correct' },
        ...(indicators.length > 0 ? [] : [{ act: 'void-source', tail: 'void' }]),
      ]

function factsOf(c: Ctx, source: Source) {
  const t = say(c)
  return [
    ...textFacts(c, t('situation.field.name'), source.names),
    { label: t('situation.field.kind'), value: t(`situation.source-kind.${source.kind}`) },
    ...(source.url ? [{ label: t('situation.field.url'), value: <Link href={source.url}>{source.url}</Link> }] : []),
    ...(source.reliability ? [{ label: t('situation.field.reliability'), value: source.reliability }] : []),
    { label: t('situation.field.ref'), value: source.ref },
    { label: t('situation.field.recorded'), value: recordedText(c, source) },
  ]
}

/** One source: who it is, how far it is to be relied on, and of what it tells. */
export async function show(c: Ctx) {
  const t = say(c)
  const source = await getSource(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = source
  const title = textIn(source.names, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={source} />}
        breadcrumb={[{ href: '/situation/sources', label: t('situation.list-sources.title') }]}
        actions={<ActButtons c={c} here={`/situation/sources/${id}`} acts={actsOn(source)} />}
      />
      <SummaryList facts={factsOf(c, source)} />
      <Section title={t('situation.list-indicators.title')}>
        <Table
          caption={t('situation.list-indicators.title')}
          captionHidden
          rows={source.indicators}
          rowHref={c.may('situation.get-indicator') ? (row) => `/situation/indicators/${row.id}` : undefined}
          empty={{ title: t('situation.source.untold'), text: t('situation.source.untold.text') }}
          columns={[
            {
              key: 'indicator',
              label: t('situation.indicator'),
              priority: 1,
              cell: (row) => <Said c={c} texts={row.names} />,
            },
            {
              key: 'observations',
              label: t('situation.observations'),
              align: 'end',
              cell: (row) => formatCount(row.observations, c.language),
            },
          ]}
        />
      </Section>
      <RelatedSection related={await c.related({ kind: 'situation.source', id, ref })} language={c.language} />
      <VersionsSection
        c={c}
        versions={source.versions}
        now={source}
        fields={[
          saidTexts(t('situation.field.name'), 'names'),
          saidText(t('situation.field.url'), 'url'),
          saidText(t('situation.field.reliability'), 'reliability'),
        ]}
      />
    </>,
  )
}
