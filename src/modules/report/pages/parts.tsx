import type { FiscalYear } from '#modules/organisation/face.ts'
import type { Version } from '#platform/versions.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, localeOf } from '#platform/words.ts'
import { TextField } from '#ui/fields.tsx'
import { Section } from '#ui/page.tsx'
import { History } from '#ui/timeline.tsx'
import { reportWords } from '../words/words.ts'

export const say = (c: Ctx) => reportWords.in(c.language)

/** An address of the report for a year. */
export const yearHref = (path: string, year: Pick<FiscalYear, 'label'>): string =>
  `${path}?year=${encodeURIComponent(year.label)}`

/** Why a section is changed: kept in its history. */
export const WhyField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="why"
      label={t('report.field.why')}
      hint={t('report.field.why.hint')}
      value={props.c.form.text('why')}
      required
    />
  )
}

/** An instant in words, in the time of the server. */
export const instantText = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** The earlier versions of a section, when there are any. */
export const VersionsSection = (props: { c: Ctx; versions: readonly Version[] }) => {
  const t = say(props.c)
  if (props.versions.length === 0) return null
  const versions = props.versions.map((version) => ({
    when: instantText(version.changedAt, props.c.language),
    who: version.changedBy,
    what: t(`report.change.${version.change}`),
    reason: version.reason,
  }))
  return (
    <Section title={t('report.history')}>
      <History versions={versions} />
    </Section>
  )
}
