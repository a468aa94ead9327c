import { formatDay, formatPartialDate } from '#platform/dates/format.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import type { Version as Kept } from '#platform/versions.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, localeOf } from '#platform/words.ts'
import { TextField } from '#ui/fields.tsx'
import { Section } from '#ui/page.tsx'
import { History } from '#ui/timeline.tsx'
import { organisationWords } from '../words/words.ts'

export const say = (c: Ctx) => organisationWords.in(c.language)

/** "1 October 2010 – 30 September 2011"; one day is told once. */
export const daysText = (start: string, end: string, language: Language): string =>
  start === end ? formatDay(start, language) : formatPartialDate(parsePartialDate(`${start}/${end}`), language)

/** Why a record is changed: kept in its history. */
export const WhyField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="why"
      label={t('organisation.field.why')}
      hint={t('organisation.field.why.hint')}
      value={props.c.form.text('why')}
      required
    />
  )
}

const instantText = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** The earlier versions of a record, when there are any. `was` tells in words what a version said. */
export const VersionsSection = (props: {
  c: Ctx
  title?: string
  versions: readonly Kept[]
  was: (version: Kept) => string
}) => {
  const t = say(props.c)
  if (props.versions.length === 0) return null
  const versions = props.versions.map((version) => ({
    when: instantText(version.changedAt, props.c.language),
    who: version.changedBy,
    what: `${t(`organisation.change.${version.change}`)}: ${props.was(version)}`,
    reason: version.reason,
  }))
  return (
    <Section title={props.title ?? t('organisation.history')}>
      <History versions={versions} />
    </Section>
  )
}
