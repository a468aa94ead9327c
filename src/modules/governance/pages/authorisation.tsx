import type { SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { stepOf } from '../queries/authorisation-steps.ts'
import { getAuthorisation } from '../queries/get-authorisation.ts'
import { inOrder } from '../rules/authorisation.ts'
import { StandingBadge } from './authorisations.tsx'
import { ActButtons, say, Title, titleFacts, titleText } from './parts.tsx'

type Authorisation = Awaited<ReturnType<typeof getAuthorisation>>
type Said = Authorisation['steps'][number]

function factsOf(c: Ctx, authorisation: Authorisation) {
  const t = say(c)
  return [
    ...titleFacts(c, authorisation),
    { label: t('governance.field.authority'), value: authorisation.authority },
    ...(authorisation.number ? [{ label: t('governance.field.licence'), value: authorisation.number }] : []),
    ...(authorisation.note ? [{ label: t('governance.field.note'), value: authorisation.note }] : []),
    { label: t('governance.field.ref'), value: authorisation.ref },
    { label: t('governance.field.recorded'), value: recordedText(c, authorisation) },
  ]
}

const StepNote = (props: { c: Ctx; step: Said; here: string | null }) => {
  const { c, step, here } = props
  const t = say(c)
  const parts = [
    step.valid_until && t('governance.step.valid-until', { day: formatDay(step.valid_until, c.language) }),
    step.date_printed,
    step.note,
    doerText(c, step.recorded_by),
  ]
  return (
    <>
      {parts.filter(Boolean).join(' · ')}{' '}
      {here && c.may('governance.take-back-step') && !step.voided_at && (
        <LinkButton tone="quiet" href={`${here}/take-back-step?position=${step.position}`}>
          {t('governance.take-back-step.title')}
        </LinkButton>
      )}
    </>
  )
}

const Steps = (props: { c: Ctx; authorisation: Authorisation; here: string }) => {
  const { c, authorisation, here } = props
  const t = say(c)
  const steps = inOrder(authorisation.steps.map((step) => ({ ...stepOf(step), step }))).reverse()
  const adding = authorisation.voided_at ? null : <ActButtons c={c} acts={[['record-step', `${here}/record-step`]]} />
  return (
    <Section title={t('governance.steps')} actions={adding}>
      {steps.length === 0 ? (
        <EmptyState title={t('governance.steps.empty')} text={t('governance.steps.empty.text')} />
      ) : (
        <Timeline
          entries={steps.map(({ step }) => ({
            date: dateText(step.date_edtf, c.language),
            title: t(`governance.step.${step.state}`),
            badge: step.voided_at ? <Badge tone="warning">{t('governance.step.taken-back')}</Badge> : undefined,
            note: <StepNote c={c} step={step} here={authorisation.voided_at ? null : here} />,
          }))}
        />
      )}
    </Section>
  )
}

/** What an authorisation says of itself, in words, now and in an earlier version. */
function saidIn(c: Ctx): SaidField[] {
  const t = say(c)
  return [
    { label: t('governance.field.title'), of: (row) => textIn((row.titles ?? {}) as Texts, c.language) },
    { label: t('governance.field.authority'), of: (row) => String(row.authority ?? '') },
    { label: t('governance.field.licence'), of: (row) => String(row.number ?? '') },
    { label: t('governance.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = (here: string, { voided_at }: Authorisation) => {
  if (voided_at) return [['restore-authorisation', `${here}/restore`]] as const
  return [
    ['correct-authorisation', `${here}/correct`],
    ['void-authorisation', `${here}/void`],
  ] as const
}

/** One authorisation: who gives it, where it stands, and how it came about. */
export async function show(c: Ctx) {
  const t = say(c)
  const authorisation = await getAuthorisation(c.world, c.actor, { id: c.param('id') })
  const { id, ref, steps, voided_at } = authorisation
  const here = `/governance/authorisations/${id}`
  const counted = steps.filter((step) => step.voided_at === null).map(stepOf)
  const related = await c.related({ kind: 'governance.authorisation', id, ref })
  return page(
    titleText(c, authorisation),
    <>
      <PageHeader
        title={<Title c={c} titles={authorisation.titles} />}
        badge={<StandingBadge c={c} steps={counted} voided_at={voided_at} />}
        breadcrumb={[{ href: '/governance/authorisations', label: t('governance.list-authorisations.title') }]}
        actions={<ActButtons c={c} acts={actsOn(here, authorisation)} />}
      />
      <SummaryList facts={factsOf(c, authorisation)} />
      <Steps c={c} authorisation={authorisation} here={here} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={authorisation.versions} now={authorisation} fields={saidIn(c)} />
    </>,
  )
}
