import { formatPartialDate } from '#platform/dates/format.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import type { Qualifier } from '#platform/figures.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Version as Kept } from '#platform/versions.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, localeOf } from '#platform/words.ts'
import { TextField } from '#ui/fields.tsx'
import { Section } from '#ui/page.tsx'
import { History } from '#ui/timeline.tsx'
import { type People, unitOf } from '../rules/choices.ts'
import { operationsWords } from '../words/words.ts'

export const say = (c: Ctx) => operationsWords.in(c.language)

/** A date in the words of the page. */
export const dateText = (edtf: string, language: Language): string =>
  formatPartialDate(parsePartialDate(edtf), language)

/** How many people, as exactly as it is meant: "more than 13 people". */
export const numberText = (c: Ctx, row: { number: bigint; people: People; qualifier: Qualifier }): string =>
  say(c)(`operations.number.${row.qualifier}`, { number: formatQuantity(row.number, unitOf[row.people], c.language) })

/** A date to be corrected, in the wording of its source. */
export const dateTyped = (row: { date_printed: string | null; date_edtf: string } | undefined) =>
  row?.date_printed ?? row?.date_edtf

/** Why a record is changed: kept in its history. */
export const WhyField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="why"
      label={t('operations.field.why')}
      hint={t('operations.field.why.hint')}
      value={props.c.form.text('why')}
      required
    />
  )
}

const instantText = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at)

export const recordedText = (c: Ctx, row: { recorded_at: Date; recorded_by: string }) =>
  say(c)('operations.recorded-by', { when: instantText(row.recorded_at, c.language), who: row.recorded_by })

/** The earlier versions of a record, when there are any. `was` tells in words what a version said. */
export const VersionsSection = (props: { c: Ctx; versions: readonly Kept[]; was: (version: Kept) => string }) => {
  const t = say(props.c)
  if (props.versions.length === 0) return null
  const versions = props.versions.map((version) => ({
    when: instantText(version.changedAt, props.c.language),
    who: version.changedBy,
    what: `${t(`operations.change.${version.change}`)}: ${props.was(version)}`,
    reason: version.reason,
  }))
  return (
    <Section title={t('operations.history')}>
      <History versions={versions} />
    </Section>
  )
}
