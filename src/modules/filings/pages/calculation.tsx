import { fiscalYearsOf } from '#modules/organisation/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, Code, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getCalculation } from '../queries/get-calculation.ts'
import { type Step, stepParts } from '../rules/public-support/steps.ts'
import { ActButtons, None, say } from './parts.tsx'
import { hiddenName, type StepNames, stepText } from './step-text.tsx'
import { OutcomeBadges } from './tests.tsx'

type Calculation = Awaited<ReturnType<typeof getCalculation>>

const Holds = ({ c, holds }: { c: Ctx; holds: boolean | undefined }) =>
  holds === undefined ? (
    <None />
  ) : (
    <Badge tone={holds ? 'success' : 'danger'}>{say(c)(holds ? 'filings.holds' : 'filings.holds-not')}</Badge>
  )

/** The donor list of the gifts on which a step rests; of a step about the whole window, that of its last year. */
function rowsHref({ year }: Calculation, step: Step, refs: Calculation['names']): string | undefined {
  const ref = step.year ?? year?.ref
  if (step.rows === undefined || ref === undefined) return undefined
  const donor = step.donor === undefined ? undefined : refs.get(step.donor)?.ref
  if (step.donor !== undefined && donor === undefined) return undefined
  const query = new URLSearchParams({ year: ref, rows: step.rows, ...(donor && { donor }) })
  return `/filings/donors?${query}`
}

async function namesFor(c: Ctx, { names }: Calculation): Promise<StepNames> {
  const labels = new Map((await fiscalYearsOf(c.world.db)).map(({ ref, label }) => [ref, label]))
  return {
    year: (ref) => labels.get(ref) ?? ref,
    donor: (id) => names.get(id)?.name ?? hiddenName(c),
  }
}

const Steps = (props: { c: Ctx; kept: Calculation; steps: readonly Step[]; names: StepNames; title: string }) => {
  const { c, kept, steps, names, title } = props
  const t = say(c)
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={steps}
        empty={{ title, text: title }}
        columns={[
          { key: 'step', label: t('filings.field.step'), priority: 1, cell: (step) => stepText(c, step, names) },
          {
            key: 'holds',
            label: t('filings.field.outcome'),
            fit: true,
            cell: ({ holds }) => <Holds c={c} holds={holds} />,
          },
          {
            key: 'rows',
            label: t('filings.field.records'),
            fit: true,
            cell(step) {
              const href = c.may('filings.list-donors') ? rowsHref(kept, step, kept.names) : undefined
              return href ? <Link href={href}>{t('filings.show-records')}</Link> : <None />
            },
          },
        ]}
      />
    </Section>
  )
}

const Results = ({ c, kept }: { c: Ctx; kept: Calculation }) => {
  const t = say(c)
  return (
    <SummaryList
      facts={[
        ...kept.results.map(({ test, holds }) => ({
          label: t(`filings.test.${test}`),
          value: <Holds c={c} holds={holds} />,
        })),
        {
          label: t('filings.window'),
          value: t('filings.span', {
            from: formatDay(kept.start_day, c.language),
            until: formatDay(kept.end_day, c.language),
          }),
        },
        { label: t('filings.field.judged-on'), value: formatDay(kept.judged_on, c.language) },
        {
          label: t('filings.field.pack'),
          value: t('filings.pack-version', { pack: t(`filings.pack.${kept.pack}`), version: kept.pack_version }),
        },
        { label: t('filings.field.checksum'), value: <Code>{kept.checksum}</Code> },
        ...(kept.note ? [{ label: t('filings.field.note'), value: kept.note }] : []),
        { label: t('filings.field.recorded'), value: recordedText(c, kept) },
      ]}
    />
  )
}

/** A public support test step by step. */
export async function show(c: Ctx) {
  const t = say(c)
  const kept = await getCalculation(c.world, c.actor, { id: c.param('id') })
  const names = await namesFor(c, kept)
  const { id, ref, end_day } = kept
  const again = kept.year ? `?year=${encodeURIComponent(kept.year.ref)}` : ''
  return page(
    ref,
    <>
      <PageHeader
        title={ref}
        badge={<OutcomeBadges c={c} row={kept} />}
        breadcrumb={[{ href: '/filings/tests', label: t('filings.list-calculations.title') }]}
        actions={<ActButtons c={c} acts={[['calculate-support', `/filings/tests/calculate${again}`]]} />}
      />
      {kept.changed && (
        <Notice tone="warning" title={t('filings.changed')}>
          <p>{t('filings.changed.text')}</p>
        </Notice>
      )}
      <Results c={c} kept={kept} />
      {stepParts.map((part) => {
        const steps = kept.steps.filter((step) => step.part === part)
        return (
          steps.length > 0 && <Steps c={c} kept={kept} steps={steps} names={names} title={t(`filings.part.${part}`)} />
        )
      })}
      <RelatedSection
        related={await c.related({ kind: 'filings.calculation', id, ref, day: end_day })}
        language={c.language}
      />
    </>,
  )
}
