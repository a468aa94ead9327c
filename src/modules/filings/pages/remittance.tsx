import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getRemittance } from '../queries/list-remittances.ts'
import { ActButtons, DayOrNone, moneyText, None, say, yenText } from './parts.tsx'
import { countryText, RemittanceBadges } from './remittances.tsx'

type Remittance = Awaited<ReturnType<typeof getRemittance>>

const list = '/filings/remittances'

function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day = (column: string) => (row: RecordRow) =>
    typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
  return [
    { label: t('filings.field.sent-on'), of: day('sent_on') },
    { label: t('filings.field.used-for'), of: (row) => String(row.used_for ?? '') },
    {
      label: t('filings.field.amount'),
      of: (row) => moneyText(BigInt(String(row.amount)), String(row.currency), c.language),
    },
    {
      label: t('filings.field.in-yen'),
      of: (row) => (row.yen == null ? '' : yenText(BigInt(String(row.yen)), c.language)),
    },
    { label: t('filings.field.kind'), of: (row) => t(`filings.remittance.${row.kind as Remittance['kind']}`) },
    { label: t('filings.field.country'), of: (row) => countryText(c, (row.country ?? null) as string | null) },
    { label: t('filings.field.advance-filed-on'), of: day('advance_filed_on') },
    { label: t('filings.field.note'), of: (row) => String(row.note ?? '') },
  ]
}

const actsOn = ({ id, voided_at }: Remittance) =>
  voided_at
    ? ([['restore-remittance', `${list}/${id}/restore`]] as const)
    : ([
        ['correct-remittance', `${list}/${id}/correct`],
        ['void-remittance', `${list}/${id}/void`],
      ] as const)

/** One remittance, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getRemittance(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('filings.get-remittance.title')} ${row.ref}`,
    <>
      <PageHeader
        title={moneyText(row.amount, row.currency, c.language)}
        badge={<RemittanceBadges c={c} row={row} />}
        breadcrumb={[{ href: list, label: t('filings.list-remittances.title') }]}
        actions={<ActButtons c={c} acts={actsOn(row)} />}
      />
      <SummaryList
        facts={[
          { label: t('filings.field.sent-on'), value: formatDay(row.sent_on, c.language) },
          { label: t('filings.field.used-for'), value: row.used_for },
          { label: t('filings.field.kind'), value: t(`filings.remittance.${row.kind}`) },
          { label: t('filings.field.country'), value: countryText(c, row.country) || <None /> },
          {
            label: t('filings.field.in-yen'),
            value: row.yen === null ? t('filings.not-valued') : yenText(row.yen, c.language),
          },
          { label: t('filings.field.advance-filed-on'), value: <DayOrNone c={c} day={row.advance_filed_on} /> },
          ...(row.note ? [{ label: t('filings.field.note'), value: row.note }] : []),
          { label: t('filings.field.ref'), value: row.ref },
          { label: t('filings.field.recorded'), value: recordedText(c, row) },
        ]}
      />
      <RelatedSection
        related={await c.related({ kind: 'filings.remittance', id: row.id, ref: row.ref, day: row.sent_on })}
        language={c.language}
      />
      <VersionsSection c={c} versions={row.versions} now={row} fields={saidOf(c)} />
    </>,
  )
}
