import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Measure } from '#platform/measures.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { Details } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import type { getIndicator } from '../queries/get-indicator.ts'
import { mostPeriods, type VintageRow } from '../queries/series-of.ts'
import { surelyFalls } from '../rules/observed.ts'
import { numberText, Said, say } from './parts.tsx'

type Indicator = Awaited<ReturnType<typeof getIndicator>>

/** The vintages of one period, the current first, in full. */
export const VintageTable = (props: { c: Ctx; rows: readonly VintageRow[]; unit: Measure }) => {
  const { c, rows, unit } = props
  const t = say(c)
  return (
    <Table
      caption={t('situation.vintages')}
      captionHidden
      rows={rows}
      rowHref={(row) => `/situation/observations/${row.id}`}
      empty={{ title: t('situation.observations.empty'), text: '' }}
      columns={[
        {
          key: 'vintage',
          label: t('situation.field.vintage'),
          priority: 1,
          cell: (row) => (
            <>
              {t('situation.vintage', { n: BigInt(row.vintage) })} <VoidMark row={row} />
              {row.is_current && <Badge tone="success">{t('situation.current')}</Badge>}
            </>
          ),
        },
        {
          key: 'value',
          label: t('situation.field.value'),
          align: 'end',
          cell: (row) => numberText(c, row, unit),
        },
        { key: 'source', label: t('situation.source'), cell: (row) => <Said c={c} texts={row.source_names} /> },
        {
          key: 'published',
          label: t('situation.field.published'),
          cell: (row) => dateText(row.published_edtf, c.language),
        },
        { key: 'seen', label: t('situation.field.seen'), cell: (row) => formatDay(row.seen, c.language) },
        { key: 'why', label: t('situation.field.why'), cell: (row) => row.why ?? <Muted>–</Muted> },
      ]}
    />
  )
}

const Vintages = (props: { c: Ctx; rows: readonly VintageRow[]; row: VintageRow; unit: Measure }) => {
  const { c, rows, row, unit } = props
  const t = say(c)
  const others = rows.filter(({ id }) => id !== row.id)
  if (others.length === 0) return <Muted>–</Muted>
  return (
    <Details summary={t('situation.other-vintages', { count: BigInt(others.length) })}>
      {others.map((other) => (
        <p>
          <Link href={`/situation/observations/${other.id}`}>{numberText(c, other, unit)}</Link>{' '}
          <Said c={c} texts={other.source_names} />, {dateText(other.published_edtf, c.language)}{' '}
          <VoidMark row={other} />
          {other.why && <Muted> {other.why}</Muted>}
        </p>
      ))}
    </Details>
  )
}

/** What surely fell though it is counted since the beginning. */
function fallen({ nature, series }: Indicator): ReadonlySet<string> {
  if (nature !== 'cumulative') return new Set()
  return new Set(
    series.flatMap((row, at) => {
      const before = series[at - 1]
      return before && surelyFalls(before, row) ? [row.id] : []
    }),
  )
}

const columns = (c: Ctx, indicator: Indicator) => {
  const t = say(c)
  const fell = fallen(indicator)
  const byPeriod = Map.groupBy(indicator.vintages, (row) => `${row.date_start}/${row.date_end}`)
  return [
    {
      key: 'date',
      label: t('situation.field.date'),
      priority: 1 as const,
      cell: (row: VintageRow) => (
        <Link href={`/situation/observations/${row.id}`}>{dateText(row.date_edtf, c.language)}</Link>
      ),
    },
    {
      key: 'value',
      label: t('situation.field.value'),
      align: 'end' as const,
      cell: (row: VintageRow) => (
        <>
          {numberText(c, row, indicator.unit)} {fell.has(row.id) && <Badge tone="warning">{t('situation.fell')}</Badge>}
        </>
      ),
    },
    {
      key: 'source',
      label: t('situation.source'),
      cell: (row: VintageRow) => <Said c={c} texts={row.source_names} />,
    },
    {
      key: 'published',
      label: t('situation.field.published'),
      cell: (row: VintageRow) => dateText(row.published_edtf, c.language),
    },
    {
      key: 'vintages',
      label: t('situation.vintages'),
      cell: (row: VintageRow) => (
        <Vintages
          c={c}
          row={row}
          unit={indicator.unit}
          rows={byPeriod.get(`${row.date_start}/${row.date_end}`) ?? []}
        />
      ),
    },
  ]
}

/** The periods of an indicator, the latest first, each with its other vintages. */
export const SeriesTable = ({ c, indicator }: { c: Ctx; indicator: Indicator }) => {
  const t = say(c)
  const rows = [...indicator.series].reverse()
  const record = c.may('situation.record-observation') && !indicator.voided_at && (
    <LinkButton tone="primary" href={`/situation/indicators/${indicator.id}/record-observation`}>
      {t('situation.record-observation.title')}
    </LinkButton>
  )
  return (
    <>
      <Table
        caption={t('situation.observations')}
        captionHidden
        rows={rows.slice(0, mostPeriods)}
        empty={{
          title: t('situation.observations.empty'),
          text: t('situation.observations.empty.text'),
          action: record || undefined,
        }}
        columns={columns(c, indicator)}
      />
      {rows.length > mostPeriods && <Muted>{t('situation.observations.more', { count: BigInt(mostPeriods) })}</Muted>}
    </>
  )
}
