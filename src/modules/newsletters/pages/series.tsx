import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getSeries } from '../queries/get-series.ts'
import { IssueTable } from './issue-table.tsx'
import { ActButtons, Said, saidDate, saidText, saidTexts, say, textFacts } from './parts.tsx'

type Series = Awaited<ReturnType<typeof getSeries>>

const actsOn = ({ voided_at, issues }: Series) => {
  if (voided_at) return [{ act: 'restore-series', tail: 'restore' }]
  const isUsed = issues.some((row) => row.voided_at === null)
  return [{ act: 'correct-series', tail: 'correct' }, ...(isUsed ? [] : [{ act: 'void-series', tail: 'void' }])]
}

function factsOf(c: Ctx, series: Series) {
  const t = say(c)
  const since = dateText(series.since_edtf, c.language)
  return [
    { label: t('newsletters.field.since'), value: since },
    ...(series.until_edtf
      ? [{ label: t('newsletters.field.until'), value: dateText(series.until_edtf, c.language) }]
      : []),
    ...textFacts(c, t('newsletters.field.name'), series.names, textIn(series.names, c.language)),
    ...(series.note ? [{ label: t('newsletters.field.note'), value: series.note }] : []),
    { label: t('newsletters.field.code'), value: series.ref },
    { label: t('newsletters.field.recorded'), value: recordedText(c, series) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidTexts(t('newsletters.field.name'), 'names'),
    saidDate(c, t('newsletters.field.since'), 'since_edtf'),
    saidDate(c, t('newsletters.field.until'), 'until_edtf'),
    saidText(t('newsletters.field.note'), 'note'),
  ]
}

/** One series: since when it is sent, and what was sent in it. */
export async function show(c: Ctx) {
  const t = say(c)
  const series = await getSeries(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = series
  const related = await c.related({ kind: 'newsletters.series', id, ref })
  return page(
    textIn(series.names, c.language),
    <>
      <PageHeader
        title={<Said c={c} texts={series.names} />}
        badge={<VoidMark row={series} />}
        breadcrumb={[{ href: '/newsletters/series', label: t('newsletters.list-series.title') }]}
        actions={<ActButtons c={c} here={`/newsletters/series/${id}`} acts={actsOn(series)} />}
      />
      <SummaryList facts={factsOf(c, series)} />
      <Section title={t('newsletters.field.issues')}>
        <IssueTable
          c={c}
          rows={series.issues}
          without="series"
          empty={{ title: t('newsletters.issues.none'), text: t('newsletters.issues.none.text') }}
        />
        {!series.voided_at && c.may('newsletters.create-issue') && (
          <LinkButton tone="quiet" href={`/newsletters/issues/create?series=${encodeURIComponent(ref)}`}>
            {t('newsletters.create-issue.title')}
          </LinkButton>
        )}
      </Section>
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={series.versions} now={series} fields={saidOf(c)} />
    </>,
  )
}
