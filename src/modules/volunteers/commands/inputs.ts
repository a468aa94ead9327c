import { z } from 'zod'
import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import type { KnownDate } from '#platform/dates/known.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { oneOf, optional, optionalText, parsed, text, tick } from '#platform/inputs.ts'
import { parseQuantity } from '#platform/units.ts'
import { levels, type Skill, skills, volunteerKinds, works } from '../rules/choices.ts'

const language = () => text(3).refine(isLanguageCode, 'volunteers.not-a-language')

const isEmpty = (line: unknown) =>
  typeof line === 'object' && line !== null && Object.values(line).every((part) => part === '' || part == null)

/** Lines of a form; those in which nothing was typed are none. They keep their place, so that a problem finds its field. */
const linesOf = <Schema extends z.ZodType>(line: Schema) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.map((one) => (isEmpty(one) ? undefined : one)) : given),
    z.array(line.optional()).max(100),
  )

const skillsInput = z
  .object(Object.fromEntries(skills.map((skill) => [skill, tick()])) as Record<Skill, ReturnType<typeof tick>>)
  .nullish()
  .transform((ticked) => skills.filter((skill) => ticked?.[skill]))

/** What every volunteer says of themselves, in a form or on the command line. */
export const volunteerFields = {
  /** The reference or the name of a person. */
  party: text(200),
  kind: oneOf(volunteerKinds).default('volunteer'),
  country: optional(
    text(2)
      .transform((given) => given.toUpperCase())
      .refine(isCountry, 'volunteers.not-a-country'),
  ),
  place: optionalText(200),
  skills: skillsInput,
  /** What a skill is that the list has not. */
  skillText: optionalText(200),
  languages: linesOf(z.object({ from: language(), to: optional(language()), level: oneOf(levels) })).default([]),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof volunteerFields>>

/** The columns of a volunteer; the person is known by its id by then. */
export const volunteerColumns = ({ kind, country, place, skillText, note }: Given, partyId: string) => ({
  party_id: partyId,
  kind,
  country,
  place,
  skill_text: skillText,
  note,
})

/** The columns of the end of a service; nulls while it lasts. */
export function untilColumns(until: KnownDate | null, reason: string | null) {
  const columns = until && dateColumns(until)
  return {
    until_edtf: columns?.date_edtf ?? null,
    until_start: columns?.date_start ?? null,
    until_end: columns?.date_end ?? null,
    until_printed: columns?.date_printed ?? null,
    reason: until ? reason : null,
  }
}

/** The columns of the beginning of a service. */
export function sinceColumns(since: KnownDate) {
  const columns = dateColumns(since)
  return {
    since_edtf: columns.date_edtf,
    since_start: columns.date_start,
    since_end: columns.date_end,
    since_printed: columns.date_printed,
  }
}

/** What hours say of themselves; `time` as 1.5 or 1:30, read into minutes. */
export const hoursFields = {
  date: knownDate(),
  time: parsed((given) => parseQuantity(given, 'hour')),
  work: oneOf(works),
  note: optionalText(500),
}

/** Lines of hours, each with the reference of a volunteer. */
export const hoursLines = linesOf(z.object({ volunteer: text(40), ...hoursFields })).refine(
  (lines) => lines.some((line) => line !== undefined),
  'volunteers.hours-needed',
)
