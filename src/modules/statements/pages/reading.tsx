import { summaryLines } from '#modules/giving/face.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { LinkButton, Notice, PostButton } from '#ui/basics.tsx'
import { Form } from '#ui/form.tsx'
import { Details, PageHeader, Section } from '#ui/page.tsx'
import { Progress, SummaryList } from '#ui/summary.tsx'
import { cancelReading } from '../commands/cancel-reading.ts'
import { confirmReading } from '../commands/confirm-reading.ts'
import { readAgain } from '../commands/read-again.ts'
import { takeOutFile } from '../commands/take-out-file.ts'
import { getReading } from '../queries/get-reading.ts'
import { isAtWork, isOpen, stateOf } from '../rules/reading-state.ts'
import { summaryOf } from '../rules/summary.ts'
import { FirstRowsTable, howRead } from './first-rows.tsx'
import { ChoiceFields, FundField, readingText, say } from './parts.tsx'
import { type Reading, SeveralFiles, SeveralProblems } from './reading-files.tsx'
import { Problems } from './reading-problems.tsx'

const seconds = 2

const isSeveral = ({ files }: Reading) => files.length > 1

const Ready = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  return (
    <>
      <Notice tone="info" title={t(isSeveral(reading) ? 'statements.ready.several' : 'statements.ready')} live>
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
  const label =
    stateOf(reading) === 'importing'
      ? t('statements.state.importing')
      : t(isSeveral(reading) ? 'statements.state.reading.several' : 'statements.state.reading')
  return (
    <>
      <Progress
        label={label}
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
  if (state === 'refused' && isSeveral(reading)) return <SeveralProblems c={c} reading={reading} />
  if (state === 'refused')
    return (
      <Problems
        c={c}
        name={reading.files[0]?.name ?? ''}
        reasons={reading.problems ?? []}
        title={t('statements.refused')}
        live
        mapHref={`/statements/readings/${reading.id}/map-columns`}
      />
    )
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
  if (!c.may('statements.read-again') || !isOpen(reading)) return null
  return (
    <Details summary={t('statements.read-again.title')} open={stateOf(reading) === 'refused'}>
      <Form
        action={`/statements/readings/${reading.id}/read-again`}
        submit={t('statements.read-again.submit')}
        problems={c.form.problems}
      >
        <FundField c={c} fund={reading.fund} />
        <ChoiceFields c={c} choice={reading.files[0]?.choice ?? {}} />
      </Form>
    </Details>
  )
}

const OneFile = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const first = reading.files[0]?.first
  return (
    <>
      {first && (
        <Section title={t('statements.how-read')}>
          <SummaryList facts={Object.values(howRead(c, first)).filter(({ value }) => value !== '')} />
        </Section>
      )}
      <Again c={c} reading={reading} />
      {first && (
        <Section title={t('statements.first-rows')}>
          <FirstRowsTable c={c} rows={first.rows} />
        </Section>
      )}
    </>
  )
}

const GivenTwice = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const twice = reading.files.filter(({ also_named }) => also_named.length > 0)
  if (twice.length === 0) return null
  return (
    <Notice tone="info">
      {twice.map(({ name, also_named }) => (
        <p>{t('statements.given-twice', { name, again: also_named.join(', ') })}</p>
      ))}
    </Notice>
  )
}

// what was refused of a form stands in the form
const Refused = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const stands = isOpen(reading) && reading.files.some(({ position }) => c.form.text('file') === String(position))
  if (!isSeveral(reading) || stands || c.form.problems.length === 0) return null
  return (
    <Notice tone="danger" live>
      {c.form.problems.map(({ text }) => (
        <p>{text}</p>
      ))}
    </Notice>
  )
}

/** Files on their way in: their first rows, how they are read, what they would bring together, and what to do next. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const reading = await getReading(c.world, c.actor, { id: c.param('id') })
  const [first] = reading.files
  const isDone = stateOf(reading) === 'done'
  const refreshes = isAtWork(reading) && c.query('still') === undefined
  return page(
    t('statements.get-reading.title'),
    <>
      <PageHeader
        title={readingText(c, first?.name ?? '', reading.files.length - 1)}
        lead={isDone ? undefined : t('statements.get-reading.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
      />
      <Refused c={c} reading={reading} />
      <State c={c} reading={reading} />
      <GivenTwice c={c} reading={reading} />
      {!isDone && (isSeveral(reading) ? <SeveralFiles c={c} reading={reading} /> : <OneFile c={c} reading={reading} />)}
    </>,
    refreshes ? { refresh: seconds } : {},
  )
}

const toReading = (_: Ctx, { id }: { readonly id: string }) => redirect(`/statements/readings/${id}`)

/** Takes what was looked at. */
export const confirming = { show, submit: submits(confirmReading, (c) => ({ id: c.param('id') }), toReading) }

/** Ends it. */
export const cancelling = { show, submit: submits(cancelReading, (c) => ({ id: c.param('id') }), toReading) }

/** Reads the same files again, one of them in another way. */
export const readingAgain = {
  show,
  submit: submits(readAgain, (c) => ({ ...c.form.values, id: c.param('id') }), toReading),
}

/** Takes one of several files out. */
export const takingOut = {
  show,
  submit: submits(takeOutFile, (c) => ({ id: c.param('id'), file: c.form.text('file') }), toReading),
}
