import { formatCount } from '#platform/numbers.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Badge, LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { changeScreen, doerText } from '#ui/record.tsx'
import { Progress, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { resumeBatch, stopBatch } from '../commands/stop-batch.ts'
import { getBatch } from '../queries/get-batch.ts'
import { BatchState, batchDays } from './batches.tsx'
import { moneyText, Name, say } from './parts.tsx'

type Batch = Awaited<ReturnType<typeof getBatch>>
type Props = { c: Ctx; batch: Batch }

const seconds = 2

function factsOf(c: Ctx, batch: Batch) {
  const t = say(c)
  const sums = batch.sums.map(({ currency, amount }) => moneyText(amount, currency, c.language)).join(' · ')
  return [
    { label: t('receipts.field.days'), value: batchDays(c, batch) },
    { label: t('receipts.field.kind'), value: t(`receipts.kind.${batch.kind}`) },
    { label: t('receipts.field.series'), value: <Name c={c} names={batch.series_names} /> },
    ...(batch.language ? [{ label: t('receipts.field.giver-language'), value: languageNames[batch.language] }] : []),
    ...(batch.fund ? [{ label: t('receipts.field.fund'), value: batch.fund }] : []),
    { label: t('receipts.preview.receipts'), value: formatCount(BigInt(batch.issued), c.language) },
    ...(sums ? [{ label: t('receipts.field.amount'), value: sums }] : []),
    { label: t('receipts.field.sends-mail'), value: t(batch.sends_mail ? 'receipts.yes' : 'receipts.no') },
    {
      label: t('receipts.field.started'),
      value: `${c.instant(batch.started_at)} · ${doerText(c, batch.started_by)}`,
    },
  ]
}

const isRunning = ({ finished_at, stopped_at, failed_at }: Batch) => !finished_at && !stopped_at && !failed_at

const isPrinting = ({ prints }: Batch) => prints.some(({ made_at, failed_at }) => !made_at && !failed_at)

const State = ({ c, batch }: Props) => {
  const t = say(c)
  const refresh = { seconds, stopHref: `/receipts/batches/${batch.id}?still=1` }
  const text = t('receipts.batch.progress', { done: BigInt(batch.done), givers: BigInt(batch.givers) })
  if (batch.finished_at)
    return (
      <>
        <Notice tone="success" title={t('receipts.batch.finished')} live>
          {text}
        </Notice>
        {isPrinting(batch) && <Progress label={t('receipts.batch.printing')} refresh={refresh} />}
      </>
    )
  if (!isRunning(batch))
    return (
      <Notice tone={batch.failed_at ? 'danger' : 'warning'} title={t('receipts.batch.waits')} live>
        {text}
      </Notice>
    )
  return (
    <Progress label={t('receipts.batch.running')} text={text} value={batch.done} max={batch.givers} refresh={refresh} />
  )
}

const Files = ({ c, batch }: Props) => {
  const t = say(c)
  return (
    <Section title={t('receipts.batch.files')}>
      <Table
        caption={t('receipts.batch.files')}
        captionHidden
        rows={batch.prints}
        rowHref={c.may('receipts.get-print') ? (row) => `/receipts/prints/${row.id}` : undefined}
        empty={{ title: t('receipts.batch.files.empty'), text: t('receipts.batch.files.empty.text') }}
        columns={[
          {
            key: 'form',
            label: t('receipts.field.form'),
            priority: 1,
            cell: (row) => t('receipts.batch.file', { form: t(`receipts.form.${row.form}`), part: row.part }),
          },
          {
            key: 'state',
            label: t('receipts.field.state'),
            cell: (row) => (
              <Badge tone={row.made_at ? 'success' : row.failed_at ? 'danger' : 'info'}>
                {t(`receipts.print.${row.made_at ? 'made' : row.failed_at ? 'failed' : 'waits'}`)}
              </Badge>
            ),
          },
        ]}
      />
      {c.may('receipts.export-batch') && batch.issued > 0 && (
        <Actions>
          <LinkButton href={`/receipts/batches/${batch.id}/csv`}>{t('receipts.export-batch.title')}</LinkButton>
          <LinkButton href={`/receipts/batches/${batch.id}/xlsx`}>{t('receipts.export-batch.xlsx')}</LinkButton>
        </Actions>
      )}
    </Section>
  )
}

const LeftOut = ({ c, batch }: Props) => {
  const t = say(c)
  if (batch.reasons.length === 0) return null
  const list = `/receipts/batches/${batch.id}/left-out`
  return (
    <Section title={t('receipts.left-out')}>
      <SummaryList
        facts={batch.reasons.map(({ reason, gifts }) => ({
          label: t(`receipts.left-out.${reason}`),
          value: c.may('receipts.list-left-out') ? (
            <Link href={`${list}?reason=${reason}`}>{formatCount(gifts, c.language)}</Link>
          ) : (
            <Muted>{formatCount(gifts, c.language)}</Muted>
          ),
        }))}
      />
    </Section>
  )
}

const Buttons = ({ c, batch }: Props) => {
  const t = say(c)
  if (batch.finished_at) return null
  const verb = isRunning(batch) ? 'stop' : 'resume'
  if (!c.may(`receipts.${verb}-batch`)) return null
  return <LinkButton href={`/receipts/batches/${batch.id}/${verb}`}>{t(`receipts.${verb}-batch.title`)}</LinkButton>
}

/** One batch: how far it is, its files, and what it left out. The page looks again by itself until it is over. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const batch = await getBatch(c.world, c.actor, { id: c.param('id') })
  const isWaiting = (isRunning(batch) || (batch.finished_at && isPrinting(batch))) && c.query('still') === undefined
  return page(
    `${t('receipts.batch')} ${batch.ref}`,
    <>
      <PageHeader
        title={batch.ref}
        badge={<BatchState c={c} batch={batch} />}
        breadcrumb={[
          { href: '/receipts', label: t('receipts.list-receipts.title') },
          { href: '/receipts/batches', label: t('receipts.list-batches.title') },
        ]}
        actions={<Buttons c={c} batch={batch} />}
      />
      <State c={c} batch={batch} />
      <SummaryList facts={factsOf(c, batch)} />
      <Files c={c} batch={batch} />
      <LeftOut c={c} batch={batch} />
    </>,
    isWaiting ? { refresh: seconds } : {},
  )
}

const screen = (verb: 'stop' | 'resume', act: typeof stopBatch) =>
  changeScreen(act, {
    here: (c) => `/receipts/batches/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      return {
        title: t(`receipts.${verb}-batch.title`),
        lead: t(`receipts.${verb}-batch.lead`),
        submit: t(`receipts.${verb}-batch.title`),
        record: (await getBatch(c.world, c.actor, { id: c.param('id') })).ref,
        fields: <></>,
      }
    },
  })

/** A batch that stops, and goes on. */
export const stopping = screen('stop', stopBatch)
export const resuming = screen('resume', resumeBatch)
