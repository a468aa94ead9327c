import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getReturn } from '../queries/get-return.ts'
import { ActButtons, DayOrNone, None, say } from './parts.tsx'

type Return = Awaited<ReturnType<typeof getReturn>>

const list = '/filings/returns'

function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  const day = (column: string) => (row: RecordRow) =>
    typeof row[column] === 'string' ? formatDay(row[column], c.language) : ''
  return [
    { label: t('filings.field.filed-on'), of: day('filed_on') },
    { label: t('filings.field.place'), of: (row) => String(row.place ?? '') },
  ]
}

const actsOn = ({ id, voided_at }: Return) =>
  voided_at
    ? ([['restore-return', `${list}/${id}/restore`]] as const)
    : ([
        ['file-return', `${list}/${id}/file`],
        ['void-return', `${list}/${id}/void`],
      ] as const)

/** What was made for a year, and where it was filed. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getReturn(c.world, c.actor, { id: c.param('id') })
  const title = t(`filings.item.${row.item}`)
  return page(
    `${title} ${row.year ?? ''}`,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={row} />}
        breadcrumb={[
          { href: '/filings', label: t('filings.list-filings.title') },
          { href: list, label: t('filings.list-returns.title') },
        ]}
        actions={<ActButtons c={c} acts={actsOn(row)} />}
      />
      <SummaryList
        facts={[
          { label: t('filings.field.year'), value: row.year ?? <None /> },
          { label: t('filings.field.made-on'), value: formatDay(row.made_on, c.language) },
          { label: t('filings.field.filed-on'), value: <DayOrNone c={c} day={row.filed_on} /> },
          { label: t('filings.field.place'), value: row.place ?? <None /> },
          ...(row.note ? [{ label: t('filings.field.note'), value: row.note }] : []),
          { label: t('filings.field.ref'), value: row.ref },
          { label: t('filings.field.recorded'), value: recordedText(c, row) },
        ]}
      />
      <VersionsSection c={c} versions={row.versions} now={row} fields={saidOf(c)} />
    </>,
  )
}
