import type { FiscalYear } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { listSections } from '../queries/list-sections.ts'
import type { ReportStatus } from '../rules/report-status.ts'
import { isShort } from '../rules/short-year.ts'
import { reportWords } from '../words/words.ts'

export const say = (c: Ctx) => reportWords.in(c.language)

/** The choice of a fiscal year. */
export const YearField = (props: { c: Ctx; year: Pick<FiscalYear, 'label'>; years: readonly FiscalYear[] }) => (
  <SelectField
    name="year"
    label={say(props.c)('report.field.year')}
    choose={false}
    value={props.year.label}
    options={props.years.map(({ label }) => ({ value: label, label }))}
    required
  />
)

/** An address of the report for a year. */
export const yearHref = (path: string, year: Pick<FiscalYear, 'label'>): string =>
  `${path}?year=${encodeURIComponent(year.label)}`

/**
 * The sections of the year that a form names, or else the address. Where that year is gone since the form was opened, those
 * of the latest, so that what was typed beside it stays.
 */
export async function sectionsAsked(c: Ctx) {
  const year = c.form.text('year', c.query('year')) || undefined
  try {
    return await listSections(c.world, c.actor, { year })
  } catch (error) {
    if (!(error instanceof Refusal && c.form.sent)) throw error
    return listSections(c.world, c.actor, {})
  }
}

const toneOf = { submitted: 'info', returned: 'warning', adopted: 'success', released: 'success' } as const

/** How a version of a report stands. */
export const ReportBadge = ({ c, status }: { c: Ctx; status: ReportStatus }) => (
  <Badge tone={toneOf[status]}>{say(c)(`report.status.${status}`)}</Badge>
)

/** What a version of a year's report is called. */
export const reportTitle = (c: Ctx, { year, version }: { year: FiscalYear; version: number }): string =>
  say(c)(isShort(year) ? 'report.get-report.named.short' : 'report.get-report.named', { year: year.label, version })
