import { formatDay } from '#platform/dates/format.ts'
import { formatCount } from '#platform/numbers.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Details, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import type { Preview } from '../queries/preview-receipts.ts'
import { moneyText, say } from './parts.tsx'

const most = 100

/** The gifts that get no receipt, each with the reason. */
const LeftOutTable = ({ c, leftOut }: { c: Ctx; leftOut: Preview['leftOut'] }) => {
  const t = say(c)
  if (leftOut.length === 0) return null
  return (
    <Details summary={t('receipts.left-out.first', { shown: leftOut.slice(0, most).length })}>
      <Table
        caption={t('receipts.left-out')}
        captionHidden
        rows={leftOut.slice(0, most)}
        rowHref={c.may('giving.get-gift') ? ({ gift }) => `/giving/gifts/${gift.id}` : undefined}
        empty={{ title: t('receipts.left-out'), text: '' }}
        columns={[
          { key: 'ref', label: t('receipts.field.gift'), priority: 1, cell: ({ gift }) => gift.ref },
          {
            key: 'day',
            label: t('receipts.field.received-on'),
            fit: true,
            cell: ({ gift }) => formatDay(gift.receivedOn, c.language),
          },
          {
            key: 'amount',
            label: t('receipts.field.amount'),
            align: 'end',
            fit: true,
            cell: ({ gift }) => moneyText(gift.amount, gift.currency, c.language),
          },
          {
            key: 'reason',
            label: t('receipts.field.reason'),
            cell: ({ reason }) => <Muted>{t(`receipts.left-out.${reason}`)}</Muted>,
          },
        ]}
      />
    </Details>
  )
}

/** What issuing would do: how many receipts, for how much, and which gifts get none. */
export const PreviewSection = ({ c, preview }: { c: Ctx; preview: Preview }) => {
  const t = say(c)
  const sums = preview.sums.map(({ currency, amount }) => moneyText(amount, currency, c.language)).join(' · ')
  return (
    <Section title={t('receipts.preview')}>
      <SummaryList
        facts={[
          { label: t('receipts.preview.receipts'), value: formatCount(BigInt(preview.receipts), c.language) },
          { label: t('receipts.preview.gifts'), value: formatCount(BigInt(preview.gifts), c.language) },
          ...(sums ? [{ label: t('receipts.field.amount'), value: sums }] : []),
          ...preview.reasons.map(({ reason, gifts }) => ({
            label: t(`receipts.left-out.${reason}`),
            value: formatCount(BigInt(gifts), c.language),
          })),
        ]}
      />
      <LeftOutTable c={c} leftOut={preview.leftOut} />
    </Section>
  )
}
