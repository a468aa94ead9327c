import { z } from 'zod'
import { isEmail } from '#modules/organisation/face.ts'
import { day, partialDate } from '#platform/dates/inputs.ts'
import { oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { contactKinds, mostParts, nameKinds, partyKinds, scripts } from '../rules/choices.ts'
import { isCountry } from '../rules/countries.ts'
import { isLanguageCode } from '../rules/languages.ts'

const isEmpty = (line: unknown) =>
  typeof line === 'object' &&
  line !== null &&
  Object.values(line).every((v) => v === '' || v === null || v === undefined)

// what a line of a form always sends, though nothing was typed beside it
const withoutChoice = (line: unknown) =>
  typeof line === 'object' && line !== null ? { ...line, kind: undefined, script: undefined } : line

/** Lines of a form; those in which nothing was typed are none. They keep their place, so that a problem finds its field. */
const lines = <Schema extends z.ZodType>(line: Schema, most: number) =>
  z
    .preprocess(
      (given) => (Array.isArray(given) ? given.map((one) => (isEmpty(withoutChoice(one)) ? undefined : one)) : given),
      z.array(line.optional()).max(most),
    )
    .default([])

const name = z
  .object({
    written: optionalText(200),
    family: optionalText(100),
    given: optionalText(100),
    script: optional(oneOf(scripts)),
    kind: optional(oneOf(nameKinds)),
  })
  .refine(({ written, family, given }) => written || family || given, {
    error: 'people.name-needed',
    path: ['written'],
  })

const isPhone = (given: string) =>
  /^[+\d\s()./-]{3,40}$/.test(given.normalize('NFKC')) && /\d{3}/.test(given.replace(/\D/g, ''))

const contact = z
  .object({ kind: optional(oneOf(contactKinds)), value: text(254) })
  .transform(
    ({ kind, value }) =>
      ({ kind: kind ?? (value.includes('@') ? 'email' : 'phone'), value, told: kind !== null }) as const,
  )
  .superRefine(({ kind, value, told }, context) => {
    if (kind === 'email' ? isEmail(value) : isPhone(value)) return
    const message = kind === 'email' ? 'people.not-an-email' : told ? 'people.not-a-phone' : 'people.not-a-contact'
    context.addIssue({ code: 'custom', message, path: ['value'] })
  })

const country = () =>
  optional(
    text(2)
      .transform((given) => given.toUpperCase())
      .refine(isCountry, 'people.not-a-country'),
  )

const address = z.object({
  lines: optionalText(500),
  postalCode: optionalText(20),
  locality: optionalText(100),
  region: optionalText(100),
  country: country(),
  validFrom: optional(day()),
})

const codesOf = (given: unknown) =>
  (typeof given === 'string' ? given.split(/[\s,;]+/) : Array.isArray(given) ? given : []).filter(
    (code) => code !== '' && code !== null,
  )

/** Languages in order of preference, as a list or as text: `ja en`. */
const languageCodes = () =>
  z
    .preprocess(
      codesOf,
      z.array(z.string().refine((code) => isLanguageCode(code.toLowerCase()), 'people.not-a-language')).max(20),
    )
    .transform((codes) => [...new Set(codes.map((code) => code.toLowerCase()))])

/** What is recorded of a person or an organisation. */
export const partyFields = {
  kind: oneOf(partyKinds),
  names: lines(name, mostParts).refine((names) => names.some((one) => one !== undefined), {
    error: 'people.name-needed',
    path: [0, 'written'],
  }),
  contacts: lines(contact, mostParts),
  addresses: lines(address, mostParts),
  languages: languageCodes(),
  knownSince: optional(partialDate()),
  note: optionalText(),
}

export type PartyInput = z.output<z.ZodObject<typeof partyFields>>
