import { z } from 'zod'
import { isEmail } from '#modules/organisation/face.ts'
import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import { levels, type Skill, skills } from '#modules/volunteers/face.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, text, tick } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { countUpTo } from './inputs.ts'

// what the public site left unsaid comes back from its store as null
const isEmpty = (line: unknown) =>
  line == null || (typeof line === 'object' && Object.values(line).every((part) => part === '' || part == null))

const mostLanguages = 20

/** Lines of languages; those in which nothing was chosen are none. They keep their place, so that a problem finds its field. */
const languageLines = z
  .preprocess(
    (given) => (Array.isArray(given) ? given.map((one) => (isEmpty(one) ? undefined : one)) : given),
    z
      .array(
        z
          .object({ language: text(3).refine(isLanguageCode, 'applications.not-a-language'), level: oneOf(levels) })
          .optional(),
      )
      .max(mostLanguages),
  )
  .default([])

const skillsInput = z
  .object(Object.fromEntries(skills.map((skill) => [skill, tick()])) as Record<Skill, ReturnType<typeof tick>>)
  .nullish()
  .transform((ticked) => skills.filter((skill) => ticked?.[skill]))

const email = () => text(254).refine(isEmail, 'applications.not-an-email')

const fields = {
  name: text(200),
  /** In which the person is answered. */
  language: oneOf(languages),
  country: optional(
    text(2)
      .transform((given) => given.toUpperCase())
      .refine(isCountry, 'applications.no-such-country'),
  ),
  languages: languageLines,
  skills: skillsInput,
  /** A week. */
  hours: optional(countUpTo(80n)),
  words: optionalText(4000),
}

/** What the office records of somebody who applies. */
export const applicantFields = { ...fields, email: optional(email()) }

/** What somebody tells of themselves on the public site, where an answer needs an address. */
export const publicFields = { ...fields, email: email() }

export type Applicant = z.output<z.ZodObject<typeof applicantFields>>

/** The languages that were told, in their order. Refuses one told twice. */
export function languagesTold({ languages: lines }: Pick<Applicant, 'languages'>) {
  const told = new Set<string>()
  for (const [i, line] of lines.entries()) {
    if (!line) continue
    if (told.has(line.language)) throw new Refusal('applications.language-twice', `languages.${i}.language`)
    told.add(line.language)
  }
  return lines.filter((line) => line !== undefined)
}
