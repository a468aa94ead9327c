import { givingWords } from '#modules/giving/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { formatDecimal, plainDecimal } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type ChannelRow, showYearOverYear } from '../queries/show-year-over-year.ts'
import type { Verdict } from '../rules/compare-sums.ts'
import { moneyText, say, ThanksTabs } from './parts.tsx'
import { YearFilter } from './year-parts.tsx'

type Shown = Awaited<ReturnType<typeof showYearOverYear>>
type Days = NonNullable<Shown['periods']>['now']

const daysText = (c: Ctx, { start, end }: Days) =>
  say(c)('thanks.days', { from: formatDay(start, c.language), to: formatDay(end, c.language) })

/** "+3.25%" out of basis points. */
function changeText(c: Ctx, change: bigint): string {
  const sign = change > 0n ? '+' : change < 0n ? '−' : ''
  return `${sign}${formatDecimal(plainDecimal(change < 0n ? -change : change, 2), c.language)}%`
}

const toneOf = (verdict: Verdict) =>
  verdict === 'ahead' || verdict === 'slightly-ahead' || verdict === 'new'
    ? 'success'
    : verdict === 'behind' || verdict === 'nothing'
      ? 'warning'
      : 'info'

const channelText = (c: Ctx, { channel }: ChannelRow) =>
  givingWords.in(c.language)(`giving.channel.${channel as 'cash'}`)

const SumCell = (props: { c: Ctx; row: ChannelRow; year: string; isPart: boolean }) => {
  const { c, row, year, isPart } = props
  const text = moneyText(row.now, row.currency, c.language)
  // the report tells whole years; a part of one has no figure there
  if (isPart || row.now === 0n || !c.may('report.show-evidence')) return text
  const asked = new URLSearchParams({ figure: 'giving.gift-sum', channel: row.channel, currency: row.currency, year })
  return <Link href={`/report/evidence?${asked}`}>{text}</Link>
}

const ChannelTable = ({ c, year, periods, rows }: { c: Ctx } & Required<Shown>) => {
  const t = say(c)
  if (!year || !periods) return null
  return (
    <Table
      caption={t('thanks.show-year-over-year.title')}
      captionHidden
      rows={rows}
      empty={{ title: t('thanks.no-gifts'), text: t('thanks.no-gifts.text') }}
      columns={[
        {
          key: 'channel',
          label: t('thanks.field.channel'),
          priority: 1,
          cell: (row) => t('thanks.channel-in', { channel: channelText(c, row), currency: row.currency }),
        },
        {
          key: 'now',
          label: t(periods.isPart ? 'thanks.field.so-far' : 'thanks.field.this-year'),
          align: 'end',
          cell: (row) => <SumCell c={c} row={row} year={year.label} isPart={periods.isPart} />,
        },
        {
          key: 'before',
          label: t('thanks.field.year-before'),
          align: 'end',
          cell: (row) => moneyText(row.before, row.currency, c.language),
        },
        {
          key: 'change',
          label: t('thanks.field.change'),
          align: 'end',
          fit: true,
          cell: (row) => (row.change === null ? <Muted>–</Muted> : changeText(c, row.change)),
        },
        {
          key: 'verdict',
          label: t('thanks.field.verdict'),
          cell: (row) => <Badge tone={toneOf(row.verdict)}>{t(`thanks.verdict.${row.verdict}`)}</Badge>,
        },
      ]}
    />
  )
}

/** What came in by channel, beside the same days of the year before. */
export async function show(c: Ctx) {
  const t = say(c)
  const shown = await showYearOverYear(c.world, c.actor, { year: c.query('year') ?? null, on: c.today })
  const { year, periods } = shown
  return page(
    t('thanks.show-year-over-year.title'),
    <>
      <PageHeader title={t('thanks.show-year-over-year.title')} lead={t('thanks.show-year-over-year.lead')} />
      <ThanksTabs c={c} />
      {year && <YearFilter c={c} shown={year.label} />}
      {periods && <p>{t('thanks.beside', { now: daysText(c, periods.now), before: daysText(c, periods.before) })}</p>}
      <ChannelTable c={c} {...shown} />
    </>,
  )
}
