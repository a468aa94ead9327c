import { z } from 'zod'

/** A calendar year of four digits, typed or as a number. */
export const yearInput = () =>
  z
    .union([z.string(), z.number()], { error: 'input.required' })
    .transform((given) => String(given).trim())
    .pipe(
      z
        .string()
        .min(1, 'input.required')
        .regex(/^[1-9]\d{3}$/, 'receipts.not-a-year'),
    )
    .transform(Number)
