import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getPayment } from '../queries/get-payment.ts'
import type { Purpose } from '../rules/choices.ts'
import { ActButtons, ChildText, moneyText, say } from './parts.tsx'

type Payment = Awaited<ReturnType<typeof getPayment>>

const tails = {
  'confirm-payment': 'confirm',
  'undo-confirmation': 'undo-confirmation',
  'correct-payment': 'correct',
  'void-payment': 'void',
  'restore-payment': 'restore',
} as const

const actsOn = (row: Payment) =>
  row.voided_at
    ? (['restore-payment'] as const)
    : ([row.confirmed_on ? 'undo-confirmation' : 'confirm-payment', 'correct-payment', 'void-payment'] as const)

function factsOf(c: Ctx, row: Payment) {
  const t = say(c)
  return [
    { label: t('sponsorship.field.paid-on'), value: formatDay(row.paid_on, c.language) },
    { label: t('sponsorship.field.paid-for'), value: <ChildText c={c} row={row} all="sponsorship.group" /> },
    { label: t('sponsorship.field.purpose'), value: t(`sponsorship.purpose.${row.purpose}`) },
    { label: t('sponsorship.field.carrier'), value: row.carrier },
    {
      label: t('sponsorship.field.confirmed-on'),
      value: row.confirmed_on ? formatDay(row.confirmed_on, c.language) : t('sponsorship.state.unconfirmed'),
    },
    ...(row.note ? [{ label: t('sponsorship.field.note'), value: row.note }] : []),
    { label: t('sponsorship.field.ref'), value: row.ref },
    { label: t('sponsorship.field.recorded'), value: recordedText(c, row) },
  ]
}

/** The day of the confirmation that was taken back in a version. */
const confirmationIn = (c: Ctx, { confirmations }: RecordRow): string =>
  typeof confirmations === 'object' && confirmations !== null && 'confirmed_on' in confirmations
    ? formatDay(String(confirmations.confirmed_on), c.language)
    : ''

function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  return [
    { label: t('sponsorship.field.paid-on'), of: (row) => formatDay(String(row.paid_on), c.language) },
    {
      label: t('sponsorship.field.amount'),
      of: (row) => moneyText(BigInt(String(row.amount)), String(row.currency), c.language),
    },
    { label: t('sponsorship.field.purpose'), of: (row) => t(`sponsorship.purpose.${row.purpose as Purpose}`) },
    { label: t('sponsorship.field.carrier'), of: (row) => String(row.carrier) },
    { label: t('sponsorship.field.note'), of: (row) => String(row.note ?? '') },
    { label: t('sponsorship.field.confirmed-on'), of: (row) => confirmationIn(c, row) },
  ]
}

const rowOf = ({ paid_on, amount, currency, purpose, carrier, note }: Payment): RecordRow => ({
  ...{ paid_on, amount, currency, purpose, carrier, note },
})

/** One payment: how much for whom, who carried it, whether it arrived, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getPayment(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('sponsorship.payment')} ${row.ref}`,
    <>
      <PageHeader
        title={moneyText(row.amount, row.currency, c.language)}
        badge={
          <>
            <VoidMark row={row} />
            {!row.voided_at && !row.confirmed_on && <Badge tone="warning">{t('sponsorship.state.unconfirmed')}</Badge>}
          </>
        }
        breadcrumb={[{ href: '/sponsorship/payments', label: t('sponsorship.list-payments.title') }]}
        actions={
          <ActButtons
            c={c}
            acts={actsOn(row)}
            here={`/sponsorship/payments/${row.id}`}
            tails={tails}
            primary="confirm-payment"
          />
        }
      />
      <SummaryList facts={factsOf(c, row)} />
      <RelatedSection
        related={await c.related({ kind: 'sponsorship.payment', id: row.id, ref: row.ref, day: row.paid_on })}
        language={c.language}
      />
      <VersionsSection c={c} versions={row.versions} now={rowOf(row)} fields={saidOf(c)} />
    </>,
  )
}
