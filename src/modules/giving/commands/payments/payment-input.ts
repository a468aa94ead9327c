import { choiceInput, filesInput } from '#modules/payments/face.ts'
import { code, optional } from '#platform/inputs.ts'

/**
 * Kept files of payments, how to read them where it is not to be detected – all of them, or one alone –, and the fund of what names no
 * purpose.
 */
export const paymentInput = choiceInput.extend({
  files: filesInput(50, 'giving.import-payments.too-many-files'),
  fund: optional(code()),
})
