import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getGift } from '../queries/get-gift.ts'
import { reasonText } from '../rendering/payment-summary.ts'
import type { Channel, Frequency, ReturnKind } from '../rules/choices.ts'
import { factsOf, type Gift, WaitingMark } from './gift-facts.tsx'
import { ActButtons, giverText, moneyText, say } from './parts.tsx'

/** The way from a refund to the rest of the fund with which it went back. */
const GivenBack = ({ c, fundId, id }: { c: Ctx; fundId: string; id: string }) => {
  const label = say(c)('giving.give-back')
  if (!c.may('giving.get-give-back')) return <>{label}</>
  return <Link href={`/giving/funds/${fundId}/give-backs/${id}`}>{label}</Link>
}

const Refunds = (props: { c: Ctx; gift: Gift }) => {
  const { c, gift } = props
  const t = say(c)
  if (gift.refunds.length === 0) return null
  return (
    <Section title={t('giving.field.refunds')}>
      <Table
        caption={t('giving.field.refunds')}
        captionHidden
        rows={gift.refunds}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'day',
            label: t('giving.field.refunded-on'),
            priority: 1,
            fit: true,
            cell: (row) => (
              <>
                {formatDay(row.refunded_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          { key: 'reason', label: t('giving.field.reason'), cell: (row) => row.reason },
          {
            key: 'act',
            label: t('giving.field.state'),
            cell: (row) =>
              row.give_back_id !== null ? (
                <GivenBack c={c} fundId={gift.fund_id} id={row.give_back_id} />
              ) : !row.voided_at && c.may('giving.void-refund') ? (
                <Link href={`/giving/gifts/${gift.id}/refunds/${row.id}/void`}>{t('giving.void-refund.title')}</Link>
              ) : null,
          },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, gift.currency, c.language),
          },
        ]}
      />
      <SummaryList
        facts={[{ label: t('giving.field.left'), value: moneyText(gift.left, gift.currency, c.language) }]}
      />
    </Section>
  )
}

const Told = (props: { c: Ctx; gift: Gift }) => {
  const { c, gift } = props
  const t = say(c)
  if (gift.told.length === 0) return null
  return (
    <Section title={t('giving.payments.told')}>
      <Table
        caption={t('giving.payments.told')}
        captionHidden
        rows={gift.told}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'day',
            label: t('giving.field.received-on'),
            fit: true,
            cell: (row) => formatDay(row.received_on, c.language),
          },
          {
            key: 'kind',
            label: t('giving.payments.kind'),
            priority: 1,
            cell: (row) => reasonText(row.kind, c.language),
          },
          {
            key: 'file',
            label: t('giving.payments.file'),
            cell: (row) => {
              const text = t('giving.payments.line', { file: row.file, line: row.line })
              return c.may('statements.get-import') ? (
                <Link href={`/statements/imports/${row.import_id}`}>{text}</Link>
              ) : (
                text
              )
            },
          },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.gross, row.currency, c.language),
          },
          {
            key: 'fee',
            label: t('giving.field.fee'),
            align: 'end',
            cell: (row) => (row.fee === null ? '' : moneyText(row.fee, row.currency, c.language)),
          },
        ]}
      />
    </Section>
  )
}

/** What a gift says of itself, in words, now and in an earlier version. */
function saidOf(c: Ctx, gift: Gift): SaidField[] {
  const t = say(c)
  const text = (column: string) => (row: RecordRow) => String(row[column] ?? '')
  const fund = (id: string) => (id === gift.fund_id ? gift.fund_names : gift.before.funds[id])
  const giver = (id: string) => (id === gift.giver_id ? gift.giver : gift.before.givers[id])
  return [
    { label: t('giving.field.received-on'), of: (row) => formatDay(String(row.received_on), c.language) },
    {
      label: t('giving.field.amount'),
      of: (row) => moneyText(BigInt(String(row.amount)), String(row.currency), c.language),
    },
    { label: t('giving.field.channel'), of: (row) => t(`giving.channel.${row.channel as Channel}`) },
    { label: t('giving.field.fund'), of: (row) => textIn(fund(String(row.fund_id)) ?? {}, c.language) },
    { label: t('giving.field.frequency'), of: (row) => t(`giving.frequency.${row.frequency as Frequency}`) },
    { label: t('giving.field.giver'), of: (row) => giverText(c, giver(String(row.giver_id))) },
    {
      label: t('giving.field.return'),
      of: ({ return_amount, return_kind, currency }) =>
        return_amount
          ? `${moneyText(BigInt(String(return_amount)), String(currency), c.language)} · ${t(`giving.return.${return_kind as ReturnKind}`)}`
          : '',
    },
    {
      label: t('giving.field.soft-party'),
      of: (row) => ('soft_party' in row ? text('soft_party')(row) : (gift.soft_party ?? '')),
    },
    { label: t('giving.field.pledge'), of: text('pledge') },
    { label: t('giving.field.anonymous'), of: (row) => (row.anonymous ? t('giving.yes') : '') },
    { label: t('giving.field.designation'), of: text('designation') },
    { label: t('giving.field.note'), of: text('note') },
  ]
}

/** One gift: how much, when and for what, what went back of it, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const gift = await getGift(c.world, c.actor, { id: c.param('id') })
  const acts = gift.voided_at
    ? (['restore-gift'] as const)
    : gift.left > 0n
      ? (['refund-gift', 'correct-gift', 'void-gift'] as const)
      : (['correct-gift', 'void-gift'] as const)
  return page(
    `${t('giving.gift')} ${gift.ref}`,
    <>
      <PageHeader
        title={moneyText(gift.amount, gift.currency, c.language)}
        badge={
          <>
            <VoidMark row={gift} />
            <WaitingMark c={c} row={gift} />
          </>
        }
        breadcrumb={[{ href: '/giving', label: t('giving.list-gifts.title') }]}
        actions={
          <>
            <ActButtons c={c} here={`/giving/gifts/${gift.id}`} acts={acts} />
            {!gift.voided_at && gift.refunds.length === 0 && c.may('giving.set-apart-gift') && (
              <LinkButton tone="quiet" href={`/giving/gifts/${gift.id}/set-apart`}>
                {t('giving.set-apart-gift.title')}
              </LinkButton>
            )}
            {gift.soft && c.may('giving.name-soft-credit') && (
              <LinkButton tone="quiet" href={`/giving/gifts/${gift.id}/soft-credit`}>
                {t('giving.name-soft-credit.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <SummaryList facts={factsOf(c, gift)} />
      <Refunds c={c} gift={gift} />
      <Told c={c} gift={gift} />
      <RelatedSection
        related={await c.related({ kind: 'giving.gift', id: gift.id, ref: gift.ref, day: gift.received_on })}
        language={c.language}
      />
      <VersionsSection c={c} versions={gift.versions} now={gift} fields={saidOf(c, gift)} />
    </>,
  )
}
