import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getChild } from '../queries/get-child.ts'
import type { ChildKind, ExitReason, Registration, Stage } from '../rules/choices.ts'
import { ActButtons, say } from './parts.tsx'
import { PaymentTable } from './payment-table.tsx'
import { SponsorshipTable } from './sponsorship-table.tsx'

type Child = Awaited<ReturnType<typeof getChild>>

const tails = {
  'record-schooling': 'record-schooling',
  'record-registration': 'record-registration',
  'record-exit': 'record-exit',
  'undo-exit': 'undo-exit',
  'correct-child': 'correct',
  'void-child': 'void',
  'restore-child': 'restore',
} as const

const Buttons = (props: { c: Ctx; child: Child }) => {
  const { c, child } = props
  const mayVoid = child.sponsorships.length === 0 && child.payments.length === 0
  const acts = child.voided_at
    ? (['restore-child'] as const)
    : ([
        ...(['record-schooling', 'record-registration'] as const),
        child.left ? 'undo-exit' : 'record-exit',
        'correct-child',
        ...(mayVoid ? (['void-child'] as const) : []),
      ] as const)
  return (
    <>
      {!child.voided_at && !child.left && c.may('sponsorship.start-sponsorship') && (
        <LinkButton tone="primary" href={`/sponsorship/sponsorships/start?child=${encodeURIComponent(child.code)}`}>
          {say(c)('sponsorship.start-sponsorship.for-child')}
        </LinkButton>
      )}
      <ActButtons c={c} acts={acts} here={`/sponsorship/children/${child.id}`} tails={tails} />
    </>
  )
}

function factsOf(c: Ctx, child: Child) {
  const t = say(c)
  const stage = child.schoolings.find(({ voided_at }) => voided_at === null)?.stage ?? 'not-told'
  const registration = child.registrations.find(({ voided_at }) => voided_at === null)?.registration ?? 'not-told'
  return [
    { label: t('sponsorship.field.kind'), value: t(`sponsorship.kind.${child.kind}`) },
    ...(child.birth_year === null
      ? []
      : [{ label: t('sponsorship.field.birth-year'), value: String(child.birth_year) }]),
    { label: t('sponsorship.field.entered'), value: dateText(child.date_edtf, c.language) },
    { label: t('sponsorship.field.stage'), value: t(`sponsorship.stage.${stage}`) },
    { label: t('sponsorship.field.registration'), value: t(`sponsorship.registration.${registration}`) },
    ...(child.left
      ? [
          { label: t('sponsorship.field.left-on'), value: dateText(child.left.date_edtf, c.language) },
          { label: t('sponsorship.field.reason'), value: t(`sponsorship.reason.${child.left.reason}`) },
        ]
      : []),
    { label: t('sponsorship.field.recorded'), value: recordedText(c, child) },
  ]
}

interface Step {
  readonly date_edtf: string
  readonly date_end: string
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly voided_at: Date | null
  readonly title: string
  readonly note?: string | null
}

/** Schooling, registration and exits as one history, newest first. */
const History = (props: { c: Ctx; child: Child }) => {
  const { c, child } = props
  const t = say(c)
  const steps: Step[] = [
    ...child.exits.map((row) => ({
      ...row,
      title: t('sponsorship.step.left', { reason: t(`sponsorship.reason.${row.reason}`) }),
    })),
    ...child.schoolings.map((row) => ({ ...row, title: t(`sponsorship.stage.${row.stage}`) })),
    ...child.registrations.map((row) => ({
      ...row,
      title: t('sponsorship.step.registration', { registration: t(`sponsorship.registration.${row.registration}`) }),
    })),
    { ...child, voided_at: null, title: t('sponsorship.step.entered') },
  ]
  const entries = steps
    .sort((a, b) => (a.date_end < b.date_end ? 1 : a.date_end > b.date_end ? -1 : 0))
    .map((step) => ({
      date: dateText(step.date_edtf, c.language),
      title: step.title,
      badge: <VoidMark row={step} />,
      note: [step.note, recordedText(c, step)].filter(Boolean).join(' · '),
    }))
  const here = `/sponsorship/children/${child.id}`
  const may = (verb: 'void-schooling' | 'void-registration', rows: readonly { voided_at: Date | null }[]) =>
    !child.voided_at && c.may(`sponsorship.${verb}`) && rows.some((row) => row.voided_at === null)
  return (
    <Section title={t('sponsorship.history')}>
      <Timeline entries={entries} />
      {may('void-schooling', child.schoolings) && (
        <LinkButton tone="quiet" href={`${here}/void-schooling`}>
          {t('sponsorship.void-schooling.title')}
        </LinkButton>
      )}
      {may('void-registration', child.registrations) && (
        <LinkButton tone="quiet" href={`${here}/void-registration`}>
          {t('sponsorship.void-registration.title')}
        </LinkButton>
      )}
    </Section>
  )
}

const stepIn = (row: RecordRow, name: string): RecordRow | undefined => {
  const step = row[name]
  return typeof step === 'object' && step !== null ? (step as RecordRow) : undefined
}

/** What a child's record says of itself, in words, now and in an earlier version; a step that was voided stands in one. */
function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const dated = (text: string, step: RecordRow) => `${text} · ${dateText(String(step.date_edtf), c.language)}`
  const step = (name: string, textOf: (step: RecordRow) => string) => (row: RecordRow) => {
    const found = stepIn(row, name)
    return found ? dated(textOf(found), found) : ''
  }
  return [
    { label: t('sponsorship.field.code'), of: (row) => String(row.code) },
    { label: t('sponsorship.field.kind'), of: (row) => t(`sponsorship.kind.${row.kind as ChildKind}`) },
    { label: t('sponsorship.field.birth-year'), of: (row) => String(row.birth_year ?? '') },
    { label: t('sponsorship.field.entered'), of: (row) => dateText(String(row.date_edtf), c.language) },
    {
      label: t('sponsorship.field.stage'),
      of: step('schoolings', ({ stage }) => t(`sponsorship.stage.${stage as Stage}`)),
    },
    {
      label: t('sponsorship.field.registration'),
      of: step('registrations', ({ registration }) => t(`sponsorship.registration.${registration as Registration}`)),
    },
    {
      label: t('sponsorship.field.left-on'),
      of: step('exits', ({ reason }) => t(`sponsorship.reason.${reason as ExitReason}`)),
    },
  ]
}

/** One child: what is so of it, its histories, who sponsors it and what was paid. */
export async function show(c: Ctx) {
  const t = say(c)
  const child = await getChild(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('sponsorship.child')} ${child.code}`,
    <>
      <PageHeader
        title={child.code}
        badge={
          <>
            <VoidMark row={child} />
            {child.left && <Badge>{t('sponsorship.state.left')}</Badge>}
          </>
        }
        breadcrumb={[{ href: '/sponsorship', label: t('sponsorship.list-children.title') }]}
        actions={<Buttons c={c} child={child} />}
      />
      <SummaryList facts={factsOf(c, child)} />
      <History c={c} child={child} />
      <Section title={t('sponsorship.list-sponsorships.title')}>
        <SponsorshipTable c={c} rows={child.sponsorships} without="child" />
      </Section>
      <Section title={t('sponsorship.list-payments.title')}>
        <PaymentTable c={c} rows={child.payments} without="child" />
      </Section>
      <RelatedSection
        related={await c.related({ kind: 'sponsorship.child', id: child.id, ref: child.code, day: child.date_end })}
        language={c.language}
      />
      <VersionsSection
        c={c}
        versions={child.versions}
        now={{ code: child.code, kind: child.kind, birth_year: child.birth_year, date_edtf: child.date_edtf }}
        fields={saidOf(c)}
      />
    </>,
  )
}
