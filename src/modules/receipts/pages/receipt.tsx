import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Badge, Foreign, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Prose, Section } from '#ui/page.tsx'
import { doerText, recordedText, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { type CoveredGift, getReceipt } from '../queries/get-receipt.ts'
import { ActButtons, daysText, moneyText, Name, ReceiptBadges, say } from './parts.tsx'

type Receipt = Awaited<ReturnType<typeof getReceipt>>
type Props = { c: Ctx; receipt: Receipt }

function factsOf(c: Ctx, receipt: Receipt) {
  const t = say(c)
  const { printed } = receipt
  const giver = printed.giver.name
  return [
    {
      label: t('receipts.field.giver'),
      value: c.may('people.get-party') ? <Link href={`/people/${receipt.giver_id}`}>{giver}</Link> : giver,
    },
    { label: t('receipts.field.address'), value: printed.giver.lines.join(' · ') || t('receipts.no-address') },
    { label: t('receipts.field.kind'), value: t(`receipts.kind.${receipt.kind}`) },
    { label: t('receipts.field.days'), value: daysText(c, receipt) },
    { label: t('receipts.field.issued-on'), value: formatDay(receipt.issued_on, c.language) },
    { label: t('receipts.field.series'), value: <Name c={c} names={receipt.series_names} /> },
    { label: t('receipts.field.language'), value: languageNames[receipt.language] },
    { label: t('receipts.field.pack'), value: t(`receipts.pack.${receipt.pack}`) },
    { label: t('receipts.field.recorded'), value: recordedText(c, receipt) },
  ]
}

// what the gift is now, where that is not what the receipt says
const now = (c: Ctx, receipt: Receipt, gift: CoveredGift) =>
  gift.voided ? (
    <VoidMark row={{ voided_at: new Date(0) }} />
  ) : gift.left === gift.amount ? (
    moneyText(gift.left, receipt.currency, c.language)
  ) : (
    <Badge tone="danger">{moneyText(gift.left, receipt.currency, c.language)}</Badge>
  )

const Gifts = ({ c, receipt }: Props) => {
  const t = say(c)
  return (
    <Section title={t('receipts.gifts')}>
      <Table
        caption={t('receipts.gifts')}
        captionHidden
        rows={receipt.gifts}
        rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
        empty={{ title: t('receipts.gifts'), text: '' }}
        columns={[
          { key: 'ref', label: t('receipts.field.gift'), priority: 1, cell: (row) => row.ref },
          { key: 'day', label: t('receipts.field.day'), fit: true, cell: (row) => formatDay(row.day, c.language) },
          {
            key: 'amount',
            label: t('receipts.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, receipt.currency, c.language),
          },
          { key: 'now', label: t('receipts.field.now'), align: 'end', cell: (row) => now(c, receipt, row) },
        ]}
      />
    </Section>
  )
}

const Copies = ({ c, receipt }: Props) => {
  const t = say(c)
  if (receipt.copies.length === 0) return null
  return (
    <Section title={t('receipts.copies')}>
      <Table
        caption={t('receipts.copies')}
        captionHidden
        rows={receipt.copies}
        empty={{ title: t('receipts.copies'), text: '' }}
        columns={[
          { key: 'position', label: t('receipts.field.copy'), priority: 1, fit: true, cell: (row) => row.position },
          { key: 'recorded', label: t('receipts.field.recorded'), cell: (row) => recordedText(c, row) },
          { key: 'reason', label: t('receipts.field.reason'), cell: (row) => row.reason },
          {
            key: 'print',
            label: t('receipts.field.form'),
            cell: (row) =>
              c.may('receipts.ask-print') ? (
                <Link href={`/receipts/${receipt.id}/ask-print?copy=${row.id}`}>{t('receipts.ask-print.title')}</Link>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

const Mails = ({ c, receipt }: Props) => {
  const t = say(c)
  if (receipt.mails.length === 0) return null
  return (
    <Section title={t('receipts.mails')}>
      <Table
        caption={t('receipts.mails')}
        captionHidden
        rows={receipt.mails}
        empty={{ title: t('receipts.mails'), text: '' }}
        columns={[
          { key: 'address', label: t('receipts.field.email'), priority: 1, cell: (row) => row.address },
          { key: 'asked', label: t('receipts.field.asked'), cell: (row) => c.instant(row.asked_at) },
          {
            key: 'state',
            label: t('receipts.field.state'),
            cell: (row) =>
              row.sent_at ? (
                t('receipts.mail.sent', { when: c.instant(row.sent_at) })
              ) : (
                <Badge tone={row.failed_at ? 'danger' : 'info'}>
                  {t(row.failed_at ? 'receipts.mail.failed' : 'receipts.mail.waits')}
                </Badge>
              ),
          },
        ]}
      />
    </Section>
  )
}

const State = ({ c, receipt }: Props) => {
  const t = say(c)
  if (receipt.voided_at)
    return (
      <Notice tone="warning" title={t('receipts.is-void')}>
        {t('receipts.voided', {
          when: c.instant(receipt.voided_at),
          who: doerText(c, receipt.voided_by ?? ''),
          why: receipt.void_reason ?? '',
        })}
      </Notice>
    )
  if (!receipt.differs) return null
  return (
    <Notice tone="danger" title={t('receipts.state.differs')}>
      {t('receipts.differs.text')}
    </Notice>
  )
}

/** One receipt: what it says, the gifts that it stands for, and what became of it. */
export async function show(c: Ctx) {
  const t = say(c)
  const receipt = await getReceipt(c.world, c.actor, { id: c.param('id') })
  const { printed } = receipt
  const acts = receipt.voided_at
    ? (['ask-print'] as const)
    : (['ask-print', 'send-receipt', 'reissue-receipt', 'void-receipt'] as const)
  return page(
    `${t('receipts.receipt')} ${receipt.number}`,
    <>
      <PageHeader
        title={receipt.number}
        lead={moneyText(receipt.amount, receipt.currency, c.language)}
        badge={<ReceiptBadges c={c} row={receipt} />}
        breadcrumb={[{ href: '/receipts', label: t('receipts.list-receipts.title') }]}
        actions={<ActButtons c={c} here={`/receipts/${receipt.id}`} acts={acts} />}
      />
      <State c={c} receipt={receipt} />
      <SummaryList facts={factsOf(c, receipt)} />
      <Section title={t('receipts.says')}>
        <Prose>
          {printed.sentences.map((sentence) => (
            <p>
              {receipt.language === c.language ? sentence : <Foreign language={receipt.language}>{sentence}</Foreign>}
            </p>
          ))}
        </Prose>
      </Section>
      <Gifts c={c} receipt={receipt} />
      <Copies c={c} receipt={receipt} />
      <Mails c={c} receipt={receipt} />
    </>,
  )
}
