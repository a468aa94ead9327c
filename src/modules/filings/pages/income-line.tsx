import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getIncomeLine, type IncomeRow } from '../queries/list-income-lines.ts'
import { ActButtons, DayOrNone, moneyText, None, PartyName, say } from './parts.tsx'

const list = '/filings/income'

function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const money = (row: RecordRow) => moneyText(BigInt(String(row.amount)), String(row.currency), c.language)
  return [
    { label: t('filings.field.line'), of: (row) => t(`filings.line.${row.line as IncomeRow['line']}`) },
    { label: t('filings.field.amount'), of: money },
    {
      label: t('filings.field.received-on'),
      of: (row) => (typeof row.received_on === 'string' ? formatDay(row.received_on, c.language) : ''),
    },
    { label: t('filings.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = ({ id, voided_at }: IncomeRow) =>
  voided_at
    ? ([['restore-income-line', `${list}/${id}/restore`]] as const)
    : ([
        ['correct-income-line', `${list}/${id}/correct`],
        ['void-income-line', `${list}/${id}/void`],
      ] as const)

/** One line of income and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getIncomeLine(c.world, c.actor, { id: c.param('id') })
  const title = moneyText(row.amount, row.currency, c.language)
  return page(
    `${t('filings.get-income-line.title')} ${row.ref}`,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={row} />}
        breadcrumb={[{ href: list, label: t('filings.list-income-lines.title') }]}
        actions={<ActButtons c={c} acts={actsOn(row)} />}
      />
      <SummaryList
        facts={[
          { label: t('filings.field.line'), value: t(`filings.line.${row.line}`) },
          { label: t('filings.field.year'), value: row.year ?? <None /> },
          { label: t('filings.field.received-on'), value: <DayOrNone c={c} day={row.received_on} /> },
          { label: t('filings.field.payer'), value: <PartyName c={c} id={row.party_id} party={row.party} /> },
          ...(row.note ? [{ label: t('filings.field.note'), value: row.note }] : []),
          { label: t('filings.field.ref'), value: row.ref },
          { label: t('filings.field.recorded'), value: recordedText(c, row) },
        ]}
      />
      <RelatedSection
        related={await c.related({ kind: 'filings.income-line', id: row.id, ref: row.ref })}
        language={c.language}
      />
      <VersionsSection c={c} versions={row.versions} now={row} fields={saidOf(c)} />
    </>,
  )
}
