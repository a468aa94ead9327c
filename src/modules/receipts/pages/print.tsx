import { Readable } from 'node:stream'
import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { PrintState, refreshOf } from '#ui/print-state.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { askPrint } from '../commands/ask-print.ts'
import { getPrint } from '../queries/get-print.ts'
import { getReceipt } from '../queries/get-receipt.ts'
import { say } from './parts.tsx'

type Print = Awaited<ReturnType<typeof getPrint>>

const State = ({ c, print }: { c: Ctx; print: Print }) => {
  const t = say(c)
  return (
    <PrintState
      print={print}
      href={`/receipts/prints/${print.id}`}
      making={t('receipts.get-print.making')}
      made={t('receipts.get-print.made')}
      pages={t('receipts.get-print.pages', { pages: print.pages ?? 0 })}
      download={t('receipts.get-print.download')}
      failed={t('receipts.get-print.failed')}
      failedText={t('receipts.get-print.failed.text')}
    />
  )
}

const above = (c: Ctx, { receipt_id, batch_id }: Print) => [
  { href: '/receipts', label: say(c)('receipts.list-receipts.title') },
  receipt_id
    ? { href: `/receipts/${receipt_id}`, label: say(c)('receipts.receipt') }
    : { href: `/receipts/batches/${batch_id}`, label: say(c)('receipts.batch') },
]

/** A PDF that was asked for: the page looks again by itself until it is there. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const print = await getPrint(c.world, c.actor, { id: c.param('id') })
  return page(
    t('receipts.get-print.title'),
    <>
      <PageHeader title={t('receipts.get-print.title')} breadcrumb={above(c, print)} />
      <SummaryList
        facts={[
          { label: t('receipts.field.form'), value: t(`receipts.form.${print.form}`) },
          { label: t('receipts.field.asked'), value: c.instant(print.asked_at) },
        ]}
      />
      <State c={c} print={print} />
    </>,
    refreshOf(print, c.query('still')),
  )
}

/** The bytes of a PDF that is made. */
export const pdf = {
  async show(c: Ctx): Promise<Answer> {
    const print = await getPrint(c.world, c.actor, { id: c.param('id') })
    if (!print.sha256) throw new NotFound()
    const body = Readable.toWeb(c.world.files.read(print.sha256)) as ReadableStream
    return { kind: 'file', name: `receipts-${print.form}-${print.part}.pdf`, type: 'application/pdf', body }
  },
}

/** Asks for a receipt as a PDF, or for one of its duplicates (`?copy=`). */
export const asking = {
  async show(c: Ctx): Promise<Answer> {
    const t = say(c)
    const receipt = await getReceipt(c.world, c.actor, { id: c.param('id') })
    const here = `/receipts/${receipt.id}`
    const copy = receipt.copies.find(({ id }) => id === c.query('copy'))
    return page(
      t('receipts.ask-print.title'),
      <>
        <PageHeader
          title={t('receipts.ask-print.title')}
          lead={copy ? t('receipts.ask-print.copy', { position: copy.position }) : t('receipts.ask-print.lead')}
          breadcrumb={[
            { href: '/receipts', label: t('receipts.list-receipts.title') },
            { href: here, label: receipt.number },
          ]}
        />
        <Form
          action={`${here}/ask-print${copy ? `?copy=${copy.id}` : ''}`}
          submit={t('receipts.ask-print.submit')}
          cancelHref={here}
          problems={c.form.problems}
        />
      </>,
    )
  },
  submit: submits(
    askPrint,
    (c) => ({ id: c.param('id'), copy: c.query('copy') ?? '' }),
    (_, { id }) => redirect(`/receipts/prints/${id}`),
  ),
}
