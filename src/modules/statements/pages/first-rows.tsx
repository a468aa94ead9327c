import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Table } from '#ui/table.tsx'
import type { FirstRows } from '../rules/reading-state.ts'
import { delimiterText, kindOf, layoutOf, markText, moneyText, say } from './parts.tsx'

/** How a file is read, a fact each with its label; without a mark between columns where it has none. */
export function howRead(c: Ctx, { look }: FirstRows) {
  const t = say(c)
  const told = t('statements.told-by-rows')
  return {
    layout: { label: t('statements.field.layout'), value: layoutOf(c, look.layout) },
    mark: { label: t('statements.field.mark'), value: markText(c, look.mark) },
    order: { label: t('statements.field.order'), value: t(`statements.order.${look.order as 'ymd'}`) },
    zone: { label: t('statements.field.zone'), value: look.zone || told },
    currency: { label: t('statements.field.currency'), value: look.currency || told },
    encoding: { label: t('statements.field.encoding'), value: look.encoding.toUpperCase() || 'XLSX' },
    delimiter: { label: t('statements.field.delimiter'), value: delimiterText(c, look.delimiter) },
  }
}

const dayText = (c: Ctx, day: string) => (day.length > 10 ? c.instant(new Date(day)) : formatDay(day, c.language))

/** The first rows of a file. */
export const FirstRowsTable = ({ c, rows }: { c: Ctx; rows: FirstRows['rows'] }) => {
  const t = say(c)
  return (
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
  )
}
