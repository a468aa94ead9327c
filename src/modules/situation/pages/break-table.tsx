import { dateText } from '#platform/dates/known.ts'
import { formatCount } from '#platform/numbers.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Empty, Table } from '#ui/table.tsx'
import type { BreakRow } from '../queries/series-of.ts'
import { Said, say } from './parts.tsx'

/** What one unit after a break was before it: 1/100. */
export const factorText = (c: Ctx, row: Pick<BreakRow, 'factor_new' | 'factor_old'>): string | null =>
  row.factor_new === null || row.factor_old === null
    ? null
    : `${formatCount(row.factor_new, c.language)}/${formatCount(row.factor_old, c.language)}`

/** What a break cuts: one indicator, or all that is told in a currency. */
export const CutText = ({ c, row }: { c: Ctx; row: BreakRow }) =>
  row.indicator_names === null ? (
    say(c)('situation.break-of-currency', { currency: row.currency ?? '' })
  ) : (
    <Said c={c} texts={row.indicator_names} />
  )

/** Breaks by day. */
export const BreakTable = (props: { c: Ctx; rows: readonly BreakRow[]; empty?: Empty }) => {
  const { c } = props
  const t = say(c)
  return (
    <Table
      caption={t('situation.list-breaks.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('situation.get-break') ? (row) => `/situation/breaks/${row.id}` : undefined}
      empty={props.empty ?? { title: t('situation.list-breaks.empty'), text: t('situation.list-breaks.empty.text') }}
      columns={[
        {
          key: 'date',
          label: t('situation.field.day'),
          priority: 1,
          cell: (row) => (
            <>
              {dateText(row.date_edtf, c.language)} <VoidMark row={row} />
            </>
          ),
        },
        { key: 'reason', label: t('situation.field.reason'), cell: (row) => <Said c={c} texts={row.reasons} /> },
        { key: 'factor', label: t('situation.field.factor'), cell: (row) => factorText(c, row) ?? <Muted>–</Muted> },
        { key: 'cuts', label: t('situation.field.cuts'), cell: (row) => <CutText c={c} row={row} /> },
      ]}
    />
  )
}
