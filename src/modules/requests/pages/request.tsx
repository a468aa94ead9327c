import type { RecordRow, SaidField } from '#platform/changes.ts'
import { compareDays } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getRequest } from '../queries/get-request.ts'
import { identifiedBy, laws, outcomes, requestKinds, requestWays } from '../rules/choices.ts'
import { partyText, say } from './parts.tsx'
import { StateBadge } from './requests.tsx'

type Request = Awaited<ReturnType<typeof getRequest>>
type Props = { c: Ctx; request: Request }

const lastOf = (request: Request) => request.erasures.at(-1)

/** Whether the books need the name of whom this erased in part no more. */
const isRipe = (c: Ctx, request: Request): boolean => {
  const until = lastOf(request)?.books_until
  return typeof until === 'string' && compareDays(until, c.today) < 0
}

/** The acts that lead on from here, the next one first. */
function stepsOf(c: Ctx, request: Request): readonly [verb: string, path: string][] {
  if (request.voided_at) return [['restore-request', 'restore']]
  const erases = request.kind === 'erasure' && request.identified_on !== null
  if (request.answered_on !== null)
    return [...(isRipe(c, request) ? [['erase-party', 'erase'] as [string, string]] : []), ['reopen-request', 'reopen']]
  return [
    ...(request.identified_on === null ? [['confirm-identity', 'identity'] as [string, string]] : []),
    ...(request.identified_on === null ? [] : [['show-held', 'held'] as [string, string]]),
    ...(erases && (request.erasures.length === 0 || isRipe(c, request))
      ? [['erase-party', 'erase'] as [string, string]]
      : []),
    ['answer-request', 'answer'],
    ['correct-request', 'correct'],
    ['void-request', 'void'],
  ]
}

const Buttons = ({ c, request }: Props) => {
  const t = say(c)
  const steps = stepsOf(c, request).filter(([verb]) => c.may(`requests.${verb}`))
  return (
    <>
      {steps.map(([verb, path], i) => (
        <LinkButton
          tone={i === 0 && request.answered_on === null && !request.voided_at ? 'primary' : 'plain'}
          href={`/requests/${request.id}/${path}`}
        >
          {t(`requests.${verb}.title` as 'requests.answer-request.title')}
        </LinkButton>
      ))}
    </>
  )
}

function factsOf(c: Ctx, request: Request) {
  const t = say(c)
  const name = partyText(c, request.party)
  return [
    {
      label: t('requests.field.party'),
      value: c.may('people.get-party') ? <Link href={`/people/${request.party.id}`}>{name}</Link> : name,
    },
    { label: t('requests.field.kind'), value: t(`requests.kind.${request.kind}`) },
    { label: t('requests.field.received-on'), value: formatDay(request.received_on, c.language) },
    { label: t('requests.field.way'), value: t(`requests.way.${request.way}`) },
    { label: t('requests.field.law'), value: t(`requests.law.${request.law}`) },
    { label: t('requests.field.due-on'), value: formatDay(request.due_on, c.language) },
    ...(request.wants ? [{ label: t('requests.field.wants'), value: request.wants }] : []),
    ...(request.identified_on && request.identified_by
      ? [
          { label: t('requests.field.identified-on'), value: formatDay(request.identified_on, c.language) },
          { label: t('requests.field.identified-by'), value: t(`requests.identified.${request.identified_by}`) },
        ]
      : []),
    ...(request.answered_on && request.outcome
      ? [
          { label: t('requests.field.answered-on'), value: formatDay(request.answered_on, c.language) },
          { label: t('requests.field.outcome'), value: t(`requests.outcome.${request.outcome}`) },
        ]
      : []),
    ...(request.answer ? [{ label: t('requests.field.answer'), value: request.answer }] : []),
    { label: t('requests.field.recorded'), value: recordedText(c, request) },
  ]
}

/** What to do next, in a sentence. */
function nextText(c: Ctx, request: Request): string | undefined {
  const t = say(c)
  if (request.voided_at) return undefined
  if (isRipe(c, request)) return t('requests.next.ripe')
  if (request.answered_on !== null) return undefined
  if (request.identified_on === null) return t('requests.next.identify')
  if (request.kind === 'erasure')
    return t(request.erasures.length === 0 ? 'requests.next.erase' : 'requests.next.answer')
  return t(request.kind === 'access' ? 'requests.next.give' : 'requests.next.correct')
}

const Erasures = ({ c, request }: Props) => {
  const t = say(c)
  if (request.erasures.length === 0) return null
  return (
    <Section title={t('requests.erasures')}>
      {request.erasures.map((erasure) => (
        <p>
          {t('requests.erased', { when: c.instant(erasure.erased_at), who: doerText(c, erasure.erased_by) })}{' '}
          {erasure.books_until
            ? t('requests.erased.but-books', { until: formatDay(erasure.books_until, c.language) })
            : t('requests.erased.all')}
        </p>
      ))}
    </Section>
  )
}

const word = <const Words extends readonly string[]>(words: Words, value: unknown): Words[number] | undefined =>
  words.find((one) => one === value)

function fieldsOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day = (row: RecordRow, column: string) =>
    typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
  const text = (row: RecordRow, column: string) => (typeof row[column] === 'string' ? row[column] : '')
  const said = (prefix: string, found: string | undefined) => (found ? c.say(`requests.${prefix}.${found}`) : '')
  return [
    { label: t('requests.field.kind'), of: (row) => said('kind', word(requestKinds, row.kind)) },
    { label: t('requests.field.received-on'), of: (row) => day(row, 'received_on') },
    { label: t('requests.field.way'), of: (row) => said('way', word(requestWays, row.way)) },
    { label: t('requests.field.law'), of: (row) => said('law', word(laws, row.law)) },
    { label: t('requests.field.due-on'), of: (row) => day(row, 'due_on') },
    { label: t('requests.field.wants'), of: (row) => text(row, 'wants') },
    { label: t('requests.field.identified-on'), of: (row) => day(row, 'identified_on') },
    {
      label: t('requests.field.identified-by'),
      of: (row) => said('identified', word(identifiedBy, row.identified_by)),
    },
    { label: t('requests.field.answered-on'), of: (row) => day(row, 'answered_on') },
    { label: t('requests.field.outcome'), of: (row) => said('outcome', word(outcomes, row.outcome)) },
    { label: t('requests.field.answer'), of: (row) => text(row, 'answer') },
  ]
}

/** A request: what is asked, until when, what was done, and what comes next. */
export async function show(c: Ctx) {
  const t = say(c)
  const request = await getRequest(c.world, c.actor, { id: c.param('id') })
  const next = nextText(c, request)
  return page(
    request.ref,
    <>
      <PageHeader
        title={request.ref}
        badge={<StateBadge c={c} row={request} />}
        breadcrumb={[{ href: '/requests', label: t('requests.list-requests.title') }]}
        actions={<Buttons c={c} request={request} />}
      />
      {next && (
        <Notice tone="info" title={t('requests.next')}>
          <p>{next}</p>
        </Notice>
      )}
      <SummaryList facts={factsOf(c, request)} />
      <Erasures c={c} request={request} />
      <VersionsSection c={c} versions={request.versions} now={{ ...request }} fields={fieldsOf(c)} />
    </>,
  )
}
