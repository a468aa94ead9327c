import { z } from 'zod'
import { choiceInput } from '#modules/payments/face.ts'
import { code, optional, text } from '#platform/inputs.ts'

/**
 * Kept files of payments, how to read them where it is not to be detected – all of them, or one alone –, and the fund of what names no
 * purpose.
 */
export const paymentInput = choiceInput.extend({
  files: z
    .array(
      choiceInput.extend({
        sha256: z.string({ error: 'input.required' }).regex(/^[0-9a-f]{64}$/, 'input.not-understood'),
        name: text(255),
      }),
    )
    .min(1, 'input.required')
    .max(50, 'giving.import-payments.too-many-files'),
  fund: optional(code()),
})
