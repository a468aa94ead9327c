import { summaryLines } from '#modules/giving/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { LinkButton, Notice, PostButton } from '#ui/basics.tsx'
import { Form } from '#ui/form.tsx'
import { Details, PageHeader, Section } from '#ui/page.tsx'
import { Progress, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { cancelReading } from '../commands/cancel-reading.ts'
import { confirmReading } from '../commands/confirm-reading.ts'
import { readAgain } from '../commands/read-again.ts'
import { getReading } from '../queries/get-reading.ts'
import { type FirstRows, isAtWork, type Reason, stateOf } from '../rules/reading-state.ts'
import { summaryOf } from '../rules/summary.ts'
import { ChoiceFields, delimiterText, FundField, kindOf, layoutOf, markText, moneyText, say } from './parts.tsx'

type Reading = Awaited<ReturnType<typeof getReading>>

const seconds = 2

function refusalOf(reasons: readonly Reason[]): Refusal {
  const problems = reasons.map(({ code, field, values, line, column }) => {
    const refusal = new Refusal(code, field, values)
    return line === undefined ? refusal : refusal.at(line, column ?? '')
  })
  return Refusal.of(problems)
}

const Problems = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const reasons = reading.problems ?? []
  const unknown = reasons.some(({ code }) => code === 'payments.layout-unknown')
  return (
    <>
      <Notice tone="danger" title={t('statements.refused')} live>
        {describeProblems(c.say, reading.name, refusalOf(reasons)).map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
      {unknown && c.may('statements.map-columns') && (
        <LinkButton tone="primary" href={`/statements/readings/${reading.id}/map-columns`}>
          {t('statements.map-columns.title')}
        </LinkButton>
      )}
    </>
  )
}

const HowRead = ({ c, first }: { c: Ctx; first: FirstRows }) => {
  const t = say(c)
  const { layout, encoding, delimiter, mark, order, zone, currency } = first.look
  const told = t('statements.told-by-rows')
  return (
    <SummaryList
      facts={[
        { label: t('statements.field.layout'), value: layoutOf(c, layout) },
        { label: t('statements.field.mark'), value: markText(c, mark) },
        { label: t('statements.field.order'), value: t(`statements.order.${order as 'ymd'}`) },
        { label: t('statements.field.zone'), value: zone || told },
        { label: t('statements.field.currency'), value: currency || told },
        { label: t('statements.field.encoding'), value: encoding.toUpperCase() || 'XLSX' },
        ...(delimiter ? [{ label: t('statements.field.delimiter'), value: delimiterText(c, delimiter) }] : []),
      ]}
    />
  )
}

type FirstRow = FirstRows['rows'][number]

const dayText = (c: Ctx, day: string) => (day.length > 10 ? c.instant(new Date(day)) : formatDay(day, c.language))

const First = ({ c, rows }: { c: Ctx; rows: readonly FirstRow[] }) => {
  const t = say(c)
  return (
    <Section title={t('statements.first-rows')}>
      <Table
        caption={t('statements.first-rows')}
        captionHidden
        rows={rows}
        empty={{ title: t('statements.no-rows'), text: t('statements.no-rows.text') }}
        columns={[
          { key: 'line', label: t('statements.field.line'), align: 'end', fit: true, cell: ({ line }) => String(line) },
          { key: 'day', label: t('statements.field.when'), fit: true, cell: ({ day }) => dayText(c, day) },
          { key: 'name', label: t('statements.field.payer'), priority: 1, cell: ({ name }) => name },
          { key: 'kind', label: t('statements.field.kind'), cell: ({ kind }) => kindOf(c, kind) },
          {
            key: 'amount',
            label: t('statements.field.amount'),
            align: 'end',
            cell: ({ gross, currency }) => moneyText(c, BigInt(gross), currency),
          },
        ]}
      />
    </Section>
  )
}

const Ready = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  return (
    <>
      <Notice tone="info" title={t('statements.ready')} live>
        {summaryLines(summaryOf(reading.summary), c.language).map((line) => (
          <p>{line}</p>
        ))}
      </Notice>
      {c.may('statements.confirm-reading') && (
        <PostButton tone="primary" action={`/statements/readings/${reading.id}/confirm`}>
          {t('statements.confirm-reading.submit')}
        </PostButton>
      )}
    </>
  )
}

const Working = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const here = `/statements/readings/${reading.id}`
  const state = stateOf(reading) === 'importing' ? 'importing' : 'reading'
  return (
    <>
      <Progress
        label={t(`statements.state.${state}`)}
        text={t('statements.rows-read', { count: reading.rows ?? 0n })}
        refresh={{ seconds, stopHref: `${here}?still=1` }}
      />
      {c.may('statements.cancel-reading') &&
        (reading.cancelled ? (
          <Notice tone="warning">{t('statements.being-cancelled')}</Notice>
        ) : (
          <PostButton action={`${here}/cancel`}>{t('statements.cancel-reading.title')}</PostButton>
        ))}
    </>
  )
}

const State = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const state = stateOf(reading)
  if (isAtWork(reading)) return <Working c={c} reading={reading} />
  if (state === 'refused') return <Problems c={c} reading={reading} />
  if (state === 'ready') return <Ready c={c} reading={reading} />
  if (state === 'done')
    return (
      <>
        <Notice tone="success" title={t('statements.state.done')} live>
          {summaryLines(summaryOf(reading.summary), c.language).map((line) => (
            <p>{line}</p>
          ))}
        </Notice>
        <LinkButton tone="primary" href={`/statements/imports/${reading.import_id}`}>
          {t('statements.get-import.title')}
        </LinkButton>
      </>
    )
  return (
    <Notice tone={state === 'failed' ? 'danger' : 'warning'} live>
      {t(state === 'failed' ? 'statements.state.failed' : 'statements.state.cancelled')}
    </Notice>
  )
}

const Again = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const state = stateOf(reading)
  if (!c.may('statements.read-again') || state === 'done' || state === 'importing') return null
  return (
    <Details summary={t('statements.read-again.title')} open={state === 'refused'}>
      <Form
        action={`/statements/readings/${reading.id}/read-again`}
        submit={t('statements.read-again.submit')}
        problems={c.form.problems}
      >
        <FundField c={c} fund={reading.fund} />
        <ChoiceFields c={c} choice={reading.choice} />
      </Form>
    </Details>
  )
}

/** A file on its way in: its first rows, how it is read, what it would bring, and what to do next. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const reading = await getReading(c.world, c.actor, { id: c.param('id') })
  const refreshes = isAtWork(reading) && c.query('still') === undefined
  return page(
    t('statements.get-reading.title'),
    <>
      <PageHeader
        title={reading.name}
        lead={t('statements.get-reading.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
      />
      <State c={c} reading={reading} />
      {reading.first && (
        <Section title={t('statements.how-read')}>
          <HowRead c={c} first={reading.first} />
        </Section>
      )}
      <Again c={c} reading={reading} />
      {reading.first && <First c={c} rows={reading.first.rows} />}
    </>,
    refreshes ? { refresh: seconds } : {},
  )
}

const toReading = (_: Ctx, { id }: { readonly id: string }) => redirect(`/statements/readings/${id}`)

/** Takes what was looked at. */
export const confirming = { show, submit: submits(confirmReading, (c) => ({ id: c.param('id') }), toReading) }

/** Ends it. */
export const cancelling = { show, submit: submits(cancelReading, (c) => ({ id: c.param('id') }), toReading) }

/** Reads the same file in another way. */
export const readingAgain = {
  show,
  submit: submits(readAgain, (c) => ({ ...c.form.values, id: c.param('id') }), toReading),
}
