import { z } from 'zod'
import { isEmail } from '#modules/organisation/face.ts'
import { code, oneOf, optional, optionalText, text, tick } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { frequencies, providers } from '../rules/choices.ts'
import { currencyInput } from './inputs.ts'

const wish = {
  way: oneOf(providers),
  currency: currencyInput(),
  frequency: oneOf(frequencies),
  fund: optional(code()),
  language: oneOf(languages),
  name: optionalText(200),
  email: optional(text(200).refine(isEmail, 'donations.not-an-email')),
  postal_code: optionalText(20),
  lines: optionalText(300),
  consent: tick(),
}

/** What a visitor sends: one of the amounts that are suggested, or their own. */
export const giftFormInput = z.object({
  ...wish,
  /** A suggested amount, or `own`. */
  chosen: optionalText(80),
  own: optionalText(80),
  token: z.string().max(300).default(''),
  /** A field that people do not see; whoever fills it is a program. */
  website: z.string().default(''),
})

/** What the site leaves for the worker: the same, the amount in minor units. */
export const leftInput = z.object({
  ...wish,
  amount: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(BigInt),
})
